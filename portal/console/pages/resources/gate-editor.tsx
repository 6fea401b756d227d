import { useState } from 'preact/hooks';
import { problemsOf } from '#shared/domain/gate/check-rule.ts';
import { verifiedPasskey } from '#shared/domain/gate/factor-categories.ts';
import { reachOf } from '#shared/domain/gate/reach.ts';
import type { Offer } from '#shared/domain/gate/set-up.ts';
import { waysThrough } from '#shared/domain/gate/ways.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { factorNames } from '../../names.ts';
import { ChoiceField, LineField, TickField } from '../../ui/fields.tsx';
import type { Gate } from './draft.ts';
import { gateTexts } from './gate-texts.ts';
import { gateInWords } from './gate-words.ts';
import { texts } from './texts.ts';

interface Props {
  readonly id: string;
  readonly rule: Gate;
  /** What can count here at all. */
  readonly factors: readonly FactorId[];
  readonly offer: Offer;
  readonly onChange: (rule: Gate) => void;
  readonly isReadOnly: boolean;
}

/** A gate, question by question, with what it comes to in words beside it. */
export function GateEditor({ id, rule, factors, offer, onChange, isReadOnly }: Props) {
  const t = useTexts(gateTexts);
  const names = useTexts(factorNames);
  const { allowed, required = [], needed } = rule;
  const change = (members: { readonly [Name in keyof Gate]?: Gate[Name] | undefined }): void => {
    onChange(tidied({ ...rule, ...members }));
  };
  return (
    <div class="columns gate">
      <fieldset class="plain-set" disabled={isReadOnly}>
        <fieldset class="field">
          <legend>{t.allowed}</legend>
          <p class="hint">{t.allowedHint}</p>
          {factors.map((factor) => (
            <TickField
              key={factor}
              id={`${id}-allowed-${factor}`}
              label={names[factor]}
              isTicked={allowed.includes(factor)}
              onTicked={(isOn) => {
                change({ allowed: factors.filter((each) => (each === factor ? isOn : allowed.includes(each))) });
              }}
            />
          ))}
        </fieldset>
        <ChoiceField
          id={`${id}-needed`}
          label={t.needed}
          value={String(needed)}
          options={numbersTo(Math.max(needed, allowed.length, 1))}
          onValue={(value) => {
            change({ needed: Number(value) });
          }}
        />
        <ChoiceField
          id={`${id}-kinds`}
          label={t.kinds}
          value={String(rule.categories ?? Math.min(2, needed))}
          options={[
            ['1', t.oneKind],
            ['2', t.kindsTwo],
          ]}
          onValue={(value) => {
            change({ categories: Number(value) });
          }}
        />
        {allowed.length > 1 && (
          <fieldset class="field">
            <legend>{t.required}</legend>
            <p class="hint">{t.requiredHint}</p>
            {allowed.map((factor) => (
              <TickField
                key={factor}
                id={`${id}-required-${factor}`}
                label={names[factor]}
                isTicked={required.includes(factor)}
                onTicked={(isOn) => {
                  const next = allowed.filter((each) => (each === factor ? isOn : required.includes(each)));
                  change({ required: next.length > 0 ? next : undefined });
                }}
              />
            ))}
          </fieldset>
        )}
        <Finer id={id} rule={rule} change={change} />
      </fieldset>
      <GateMeaning rule={rule} offer={offer} />
    </div>
  );
}

type ChangeGate = (members: { readonly [Name in keyof Gate]?: Gate[Name] | undefined }) => void;

/** Weights, pairs and codes that were handed out: few need them, so they are folded away. */
function Finer({ id, rule, change }: { id: string; rule: Gate; change: ChangeGate }) {
  const t = useTexts(gateTexts);
  const names = useTexts(factorNames);
  const { language } = useConsole();
  const { allowed, weights, notTogether = [] } = rule;
  const [pair, setPair] = useState<readonly [FactorId, FactorId]>();
  const [one, other] = pair ?? [allowed[0], allowed[1]];
  const listed = (pairOf: readonly FactorId[]): string => pairOf.map((each) => names[each]).join(' + ');
  const options = allowed.map((each) => [each, names[each]] as const);
  const isOpen = weights !== undefined || notTogether.length > 0 || rule.bootstrapIsEnough === true;
  return (
    <details open={isOpen} lang={language}>
      <summary>{t.more}</summary>
      {allowed.includes('bootstrap-code') && (
        <TickField
          id={`${id}-bootstrap`}
          label={t.bootstrap}
          isTicked={rule.bootstrapIsEnough ?? false}
          onTicked={(isOn) => {
            change({ bootstrapIsEnough: isOn ? true : undefined });
          }}
        />
      )}
      <TickField
        id={`${id}-weighted`}
        label={t.useWeights}
        isTicked={weights !== undefined}
        onTicked={(isOn) => {
          change(isOn ? { weights: {}, neededWeight: rule.needed } : { weights: undefined, neededWeight: undefined });
        }}
      />
      {weights !== undefined && (
        <>
          {allowed.map((factor) => (
            <LineField
              key={factor}
              id={`${id}-weight-${factor}`}
              type="number"
              label={t.weightOf(names[factor])}
              value={String(weights[factor] ?? 1)}
              onText={(text) => {
                const weight = numberIn(text, 1, 100);
                if (weight !== undefined) change({ weights: { ...weights, [factor]: weight } });
              }}
            />
          ))}
          <LineField
            id={`${id}-needed-weight`}
            type="number"
            label={t.neededWeight}
            value={String(rule.neededWeight ?? 1)}
            onText={(text) => {
              const weight = numberIn(text, 1, 1100);
              if (weight !== undefined) change({ neededWeight: weight });
            }}
          />
        </>
      )}
      {one !== undefined && other !== undefined && (
        <fieldset class="field">
          <legend>{t.pairs}</legend>
          <p class="hint">{t.pairsHint}</p>
          {notTogether.length > 0 && (
            <ul>
              {notTogether.map((each) => (
                <li key={each.join()}>
                  {listed(each)}{' '}
                  <button
                    type="button"
                    class="quiet"
                    onClick={() => {
                      const next = notTogether.filter((some) => some !== each);
                      change({ notTogether: next.length > 0 ? next : undefined });
                    }}
                  >
                    {t.dropPair(listed(each))}
                  </button>
                </li>
              ))}
            </ul>
          )}
          <ChoiceField
            id={`${id}-pair-one`}
            label={t.pairOne}
            value={one}
            options={options}
            onValue={(value) => {
              setPair([value, other]);
            }}
          />
          <ChoiceField
            id={`${id}-pair-other`}
            label={t.pairOther}
            value={other}
            options={options}
            onValue={(value) => {
              setPair([one, value]);
            }}
          />
          <button
            type="button"
            class="button"
            onClick={() => {
              if (one !== other) change({ notTogether: [...notTogether, [one, other]] });
            }}
          >
            {t.addPair}
          </button>
        </fieldset>
      )}
    </details>
  );
}

/** What a gate comes to: in sentences, by its shortest ways, and with what is wrong about it. */
function GateMeaning({ rule, offer }: { rule: Gate; offer: Offer }) {
  const t = useTexts(gateTexts);
  const common = useTexts(texts);
  const names = useTexts(factorNames);
  const { language } = useConsole();
  const problems = rule.allowed.length === 0 ? undefined : problemsOf(rule);
  const isBroken = problems === undefined || problems.length > 0;
  const reach = isBroken ? undefined : reachOf(rule, offer);
  const ways = isBroken ? [] : waysThrough(rule, { usable: rule.allowed, categories: verifiedPasskey });
  const listed = (factors: readonly FactorId[]): string => factors.map((each) => names[each]).join(', ');
  const warning = reach && warningOf(reach, t);
  return (
    <div class="card" role="group" aria-label={common.inWords}>
      <h2>{common.inWords}</h2>
      <div aria-live="polite">
        {isBroken ? (
          <Notice tone="warning">
            <p>{reasonIn(problems?.[0]?.path[0], t)}</p>
          </Notice>
        ) : (
          gateInWords(rule, language).map((sentence) => <p key={sentence}>{sentence}</p>)
        )}
        {warning && (
          <Notice tone="warning">
            <p>{warning}</p>
          </Notice>
        )}
        {reach && reach.unobtainable.length > 0 && <p>{t.warnings.unobtainable(listed(reach.unobtainable))}</p>}
      </div>
      {ways.length > 0 && ways.length <= 30 && (
        <details>
          <summary>{t.opens}</summary>
          <ul>
            {ways.map((way) => (
              <li key={way.join()}>{way.map((each) => names[each]).join(' + ')}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

type GateWords = (typeof gateTexts)['en'];

const warningOf = (
  { isReachable, isReachableAlone }: { readonly isReachable: boolean; readonly isReachableAlone: boolean },
  { warnings }: GateWords,
): string | undefined => {
  if (!isReachable) return warnings.unreachable;
  return isReachableAlone ? undefined : warnings.onlyByHand;
};

const reasonIn = (member: string | number | undefined, { problems, warnings }: GateWords): string =>
  (problems as Readonly<Record<string, string>>)[String(member)] ?? warnings.impossible;

/** Without what stood for something that does not count any more. */
function tidied(rule: { readonly [Name in keyof Gate]?: Gate[Name] | undefined }): Gate {
  const { allowed = [], required, weights, notTogether, bootstrapIsEnough } = rule;
  const isIn = (factor: FactorId): boolean => allowed.includes(factor);
  const kept = required?.filter(isIn);
  const pairs = notTogether?.filter(([one, other]) => isIn(one) && isIn(other));
  const members = {
    ...rule,
    required: kept && kept.length > 0 ? kept : undefined,
    weights: weights && Object.fromEntries(Object.entries(weights).filter(([factor]) => isIn(factor as FactorId))),
    notTogether: pairs && pairs.length > 0 ? pairs : undefined,
    bootstrapIsEnough: isIn('bootstrap-code') ? bootstrapIsEnough : undefined,
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Gate;
}

const numbersTo = (last: number): (readonly [string, string])[] =>
  Array.from({ length: Math.min(last, 8) }, (_, index) => [`${index + 1}`, `${index + 1}`] as const);

export const numberIn = (text: string, least: number, most: number): number | undefined => {
  const number = Number(text);
  return /^\d+$/.test(text) && number >= least && number <= most ? number : undefined;
};
