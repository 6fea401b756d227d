import type { ComponentType } from 'preact';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { Texts } from '../../texts/texts.ts';
import { AppCode } from './app-code.tsx';
import { EmailCode, SmsCode } from './sent-code.tsx';
import type { Proving } from './proving.ts';
import { lazy } from '../../ui/lazy.tsx';

const PortalPassword = lazy(async () => (await import('./portal-password.tsx')).PortalPassword, 'first texts');
const BootstrapCode = lazy(async () => (await import('./bootstrap-code.tsx')).BootstrapCode, 'first texts');
const SecurityQuestions = lazy(async () => (await import('./security-questions.tsx')).SecurityQuestions, 'first texts');
const ChatCode = lazy(async () => (await import('./chat-code.tsx')).ChatCode);
const RecoveryCode = lazy(async () => (await import('./recovery-code.tsx')).RecoveryCode, 'first texts');

const DirectoryPassword = lazy(async () => (await import('./directory-password.tsx')).DirectoryPassword, 'first texts');
const Passkey = lazy(async () => (await import('./passkey.tsx')).Passkey, 'first texts');

const Push = lazy(async () => (await import('./push.tsx')).Push);

/** The screen of one factor. */
export interface ProofScreen {
  readonly title: (t: Texts) => string;
  readonly Proof: ComponentType<{ readonly proving: Proving }>;
}

/** Every factor that has a screen. Heavy ones are fetched when they are needed. */
const proofScreens: Partial<Record<FactorId, ProofScreen>> = {
  'email-code': { title: (t) => t.email.title, Proof: EmailCode },
  'sms-code': { title: (t) => t.sms.title, Proof: SmsCode },
  'chat-code': { title: (t) => t.factors['chat-code'], Proof: ChatCode },
  'token-code': { title: (t) => t.app.title, Proof: AppCode },
  'portal-password': { title: (t) => t.portalPassword.proofTitle, Proof: PortalPassword },
  'directory-password': { title: (t) => t.signIn.proofTitle, Proof: DirectoryPassword },
  passkey: { title: (t) => t.passkey.title, Proof: Passkey },
  push: { title: (t) => t.pushTitle, Proof: Push },
  'security-questions': { title: (t) => t.questions.proofTitle, Proof: SecurityQuestions },
  'bootstrap-code': { title: (t) => t.bootstrapCode.proofTitle, Proof: BootstrapCode },
  'recovery-code': { title: (t) => t.recoveryCodes.proofTitle, Proof: RecoveryCode },
};

/** @throws Error for a factor that the server should not have offered */
export function screenOf(factor: FactorId): ProofScreen {
  const screen = proofScreens[factor];
  if (!screen) throw new Error(`no screen for ${factor}`);
  return screen;
}
