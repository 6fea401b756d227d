import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DynamoNoticeTexts } from '#functions/adapters/dynamo-notice-texts.ts';
import type { NoticeTextDesk, OwnNoticeText } from '#functions/ports/notice-text-store.ts';
import { MemoryNoticeTexts } from '#test/unit/functions/fakes/memory-notice-texts.ts';
import { startDynamo } from './dynamo.ts';

describe.each(['memory', 'DynamoDB'])('own words of notices in %s', (kind) => {
  let dynamo: Awaited<ReturnType<typeof startDynamo>> | undefined;
  let store: NoticeTextDesk;
  beforeAll(async () => {
    dynamo = kind === 'memory' ? undefined : await startDynamo();
    store = dynamo ? new DynamoNoticeTexts(dynamo.table('noticeTexts')) : new MemoryNoticeTexts();
  });
  afterAll(() => dynamo?.stop());

  const textOf = (more: Partial<OwnNoticeText> = {}): OwnNoticeText => ({
    ...{ portal: randomUUID(), language: 'uk', kind: 'code', subject: 'Код', body: '{code}', revision: 'one' },
    ...{ changedAtMs: 1, changedBy: 'Ada', ...more },
  });

  it('keep what was put, by portal, language and kind', async () => {
    const text = textOf();
    const withoutSubject = textOf({ portal: text.portal, kind: 'chat-code' });
    delete (withoutSubject as { subject?: string }).subject;
    expect(await store.put(text, undefined)).toBe(true);
    expect(await store.put(withoutSubject, undefined)).toBe(true);
    expect(await store.find(text)).toEqual(text);
    expect(await store.find({ ...text, language: 'en' })).toBeUndefined();
    expect(await store.list(text.portal)).toHaveLength(2);
    expect(await store.list(randomUUID())).toEqual([]);
  });

  it('lose nobody’s change', async () => {
    const text = textOf();
    const puts = await Promise.all(['a', 'b', 'c'].map((revision) => store.put({ ...text, revision }, undefined)));
    expect(puts.filter(Boolean)).toHaveLength(1);
    const { revision } = (await store.find(text))!;
    expect(await store.put({ ...text, revision: 'next' }, 'elsewhere')).toBe(false);
    expect(await store.put({ ...text, revision: 'next' }, revision)).toBe(true);
    expect([await store.remove(text, revision), await store.remove(text, 'next')]).toEqual([false, true]);
    expect([await store.find(text), await store.remove(text, 'next')]).toEqual([undefined, false]);
  });
});
