import { useTokenTexts } from './token-context.ts';

interface Props {
  /** Absent: nobody asked yet. */
  readonly question: string | undefined;
  readonly onAsk: () => void;
}

/** For devices that answer a number (OCRA): asks for one, and shows it in groups as it is typed. */
export function AskedQuestion({ question, onAsk }: Props) {
  const words = useTokenTexts();
  if (question === undefined) {
    return (
      <p>
        <button type="button" class="quiet flush" onClick={onAsk}>
          {words.question.ask}
        </button>
      </p>
    );
  }
  return (
    <div role="status">
      <p>{words.question.text}</p>
      <code class="secret-text">{question.match(/.{1,4}/g)?.join(' ')}</code>
    </div>
  );
}
