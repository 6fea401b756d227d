import type { HelpState } from '#shared/api/people-views.ts';
import { useTexts } from '../../app/console-context.ts';
import type { Asked } from './help-step.tsx';
import { peopleTexts } from './texts.ts';
import type { Help } from './texts.ts';

/** A piece of help that is offered, or why it is not. */
export interface Offer {
  readonly help: Help;
  readonly state: HelpState;
}

/** Buttons for what can be done, and below them in words why something cannot. */
export function HelpButtons({ offers, onAsk }: { offers: readonly Offer[]; onAsk: (asked: Asked) => void }) {
  const words = useTexts(peopleTexts);
  const buttonOf = (help: Help): string => (help === 'one-time' ? words.oneTime : words.helps[help].button);
  const blocked = offers.flatMap(({ help, state }) => (state === 'yes' ? [] : [[state, buttonOf(help)] as const]));
  const reasons = [...new Set(blocked.map(([state]) => state))];
  return (
    <>
      <div class="buttons">
        {offers
          .filter(({ state }) => state === 'yes')
          .map(({ help }) => (
            <button
              key={help}
              type="button"
              class="button"
              onClick={() => {
                onAsk({ help });
              }}
            >
              {buttonOf(help)}
            </button>
          ))}
      </div>
      {reasons.map((reason) => (
        <p key={reason} class="small soft">
          {words.noHelp}{' '}
          {blocked
            .filter(([state]) => state === reason)
            .map(([, button]) => button.replace(/ ?…$/, ''))
            .join(', ')}
          . {words.why[reason]}
        </p>
      ))}
    </>
  );
}
