import { describeGate } from '#shared/domain/gate/describe.ts';
import type { GateStatement } from '#shared/domain/gate/describe.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import { locales } from '../../languages.ts';
import type { ConsoleLanguage } from '../../languages.ts';
import { factorNames } from '../../names.ts';
import type { Gate } from './draft.ts';
import { gateTexts } from './gate-texts.ts';

/** What a gate asks for, in sentences, the most important first. */
export const gateInWords = (rule: Gate, language: ConsoleLanguage): string[] =>
  describeGate(rule).map((statement) => said(statement, language));

function said(statement: GateStatement, language: ConsoleLanguage): string {
  const t = gateTexts[language];
  const list = (factors: readonly FactorId[], type: 'conjunction' | 'disjunction'): string =>
    new Intl.ListFormat(locales[language], { type }).format(factors.map((factor) => factorNames[language][factor]));
  switch (statement.code) {
    case 'all-of':
      return t.allOf(list(statement.factors, 'conjunction'), statement.factors.length);
    case 'any-of':
      return (statement.isFurther ? t.further : t.anyOf)(statement.count, list(statement.factors, 'disjunction'));
    case 'categories':
      return t.twoKinds;
    case 'weight':
      return t.weight(
        statement.needed,
        statement.weights.map(({ factor, weight }) => `${factorNames[language][factor]} ${weight}`).join(', '),
      );
    case 'one-of-pair':
      return t.pair(list(statement.factors, 'conjunction'));
    case 'never-alone':
      return t.neverAlone;
    case 'enough-alone':
      return t.enoughAlone;
    case 'never-needed':
      return t.neverNeeded(list(statement.factors, 'conjunction'));
  }
}
