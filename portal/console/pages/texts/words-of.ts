import type { NoticeTextPreview, NoticeTextView } from '#shared/api/notice-text-views.ts';
import type { TemplateKind } from '#shared/domain/notice-shapes.ts';
import type { Language } from '#shared/languages.ts';
import { call } from '../../api/client.ts';
import type { Answer, CallOptions } from '../../api/client.ts';
import type { ConsoleActionId, ConsoleInput } from '../../api/contract.ts';

/** In place of a portal's alias, which none can be: mails about accounts of the console. */
export const installation = '~';

/** A notice in one language, of a portal or of the installation. */
export interface WhichWords {
  readonly place: string;
  readonly language: Language;
  readonly kind: TemplateKind;
}

/** Words as they are typed. */
export interface Draft extends WhichWords {
  readonly subject: string | undefined;
  readonly body: string;
}

type Operation = 'show' | 'put' | 'reset' | 'preview' | 'send-test';
type Id<Op extends Operation> = Extract<ConsoleActionId, `notice-text.${Op}`>;

/**
 * The operation on words of a place, and how it names them. Those of the installation answer as those of a portal do, and are
 * called without one: as their types are the same but for that, they are taken for the others'.
 */
export const operationOf = <Op extends Operation>(op: Op, { place }: WhichWords): Id<Op> =>
  (place === installation ? `installation-text.${op}` : `notice-text.${op}`) as Id<Op>;
export const paramsOf = ({ place, language, kind }: WhichWords): ConsoleInput<'notice-text.show'>['params'] =>
  (place === installation ? { language, kind } : { alias: place, language, kind }) as { alias: string } & Pick<
    ConsoleInput<'notice-text.show'>['params'],
    'language' | 'kind'
  >;

const bodyOf = ({ subject, body }: Draft) => ({ ...(subject !== undefined && { subject }), body });

export const putWords = (draft: Draft, options: CallOptions): Promise<Answer<NoticeTextView>> =>
  call(operationOf('put', draft), { params: paramsOf(draft), body: bodyOf(draft) }, options);
export const resetWords = (which: WhichWords, options: CallOptions): Promise<Answer<NoticeTextView>> =>
  call(operationOf('reset', which), { params: paramsOf(which) }, options);
export const testWords = (draft: Draft): Promise<Answer<{ to: string }>> =>
  call(operationOf('send-test', draft), { params: paramsOf(draft), body: bodyOf(draft) });
export const previewWords = (draft: Draft, options: CallOptions): Promise<Answer<NoticeTextPreview>> =>
  call(operationOf('preview', draft), { params: paramsOf(draft), body: bodyOf(draft) }, options);
