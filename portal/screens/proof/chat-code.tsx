import { useChatTexts } from '../../texts/chat-texts.ts';
import type { Proving } from './proving.ts';
import { SentCode } from './sent-code.tsx';

/** A code from the message that the server sent to the connected chat. */
export function ChatCode({ proving }: { proving: Proving }) {
  return <SentCode factor="chat-code" words={useChatTexts()} proving={proving} />;
}
