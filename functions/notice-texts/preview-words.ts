import type { NoticeTextInput, NoticeTextPreview } from '#shared/api/notice-text-views.ts';
import { checkTemplate } from '#shared/domain/notice-templates.ts';
import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { FunctionConfig } from '../environment.ts';
import type { NoticeTextKey } from '../ports/notice-text-store.ts';

/** What a notice would look like in these words, or why they cannot be used. */
export async function previewWords(
  key: NoticeTextKey,
  body: NoticeTextInput,
  { config, now }: { readonly config: FunctionConfig; readonly now: Date },
): Promise<Result<{ body: NoticeTextPreview }, never>> {
  const checked = checkTemplate(key.kind, body);
  if (!checked.ok) return ok({ body: { problem: checked.error } });
  const { renderSample } = await import('../notices/sample-notice.ts');
  return ok({ body: { notice: await renderSample(key, checked.value, { config, now }) } });
}
