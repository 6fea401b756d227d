import { BasicsSection } from './basics-section.tsx';
import { DetailsSection } from './details-section.tsx';
import { RecoverySection, RestoreSection } from './gate-sections.tsx';
import { LookSection } from './look-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { ProtectionSection } from './protection-section.tsx';
import { QuestionsSection } from './questions-section.tsx';
import type { SectionProps } from './section-props.ts';
import type { Section } from './sections.ts';
import { ActionsSection, SignInSection, TokensSection } from './switch-sections.tsx';
import { WordsSection } from './words-section.tsx';

const bodies = {
  basics: BasicsSection,
  look: LookSection,
  people: PeopleSection,
  'sign-in': SignInSection,
  actions: ActionsSection,
  tokens: TokensSection,
  recovery: RecoverySection,
  restore: RestoreSection,
  passwords: PasswordSection,
  questions: QuestionsSection,
  details: DetailsSection,
  protection: ProtectionSection,
  words: WordsSection,
} as const satisfies Record<Section, unknown>;

/** What one part of a resource asks. */
export function SectionBody({ section, ...props }: SectionProps & { readonly section: Section }) {
  const Body = bodies[section];
  return <Body {...props} />;
}
