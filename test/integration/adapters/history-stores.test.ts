import { describe, expect, it } from '@jest/globals';
import { activityId, activityLifeMs } from '#functions/activity/activity-entry.ts';
import type { ActivityEntry } from '#functions/activity/activity-entry.ts';
import { ageing } from '#shared/domain/environment/weights.ts';
import { learnEnvironment } from '#shared/domain/environment/learn-environment.ts';
import { id, later, now, onEveryStore } from './every-store.ts';

onEveryStore((make) => {
  describe('activity', () => {
    const entry = (person: string, ageMs: number, more: Partial<ActivityEntry> = {}): ActivityEntry => {
      const atMs = now.getTime() - ageMs;
      return { person, id: activityId(atMs, 'x'), atMs, what: 'signed-in', portal: 'demo', ...more };
    };

    it('comes back as it went, newest first, page by page, and to its owner alone', async () => {
      const { activity } = make();
      const [ann, ben] = [id(), id()];
      const more = { outcome: 'done', factors: ['email-code'], from: { browser: 'chrome', country: 'DE' } } as const;
      const entries = [entry(ann, 0, { what: 'password.reset', ...more }), entry(ann, 1000), entry(ann, 2000)];
      for (const each of [...entries].reverse()) await activity.add(each);
      await activity.add(entry(ben, 500));
      const first = await activity.list(ann, { limit: 2, now });
      expect(first).toEqual({ entries: entries.slice(0, 2), next: entries[1]!.id });
      expect(await activity.list(ann, { limit: 2, now, before: first.next! })).toEqual({ entries: entries.slice(2) });
      expect(await activity.list(ann, { limit: 3, now })).toEqual({ entries });
      expect(await activity.find(ann, entries[1]!.id, now)).toEqual(entries[1]);
      expect(await activity.find(ben, entries[1]!.id, now)).toBeUndefined();
    });

    it('takes the place of the same entry', async () => {
      const { activity } = make();
      const who = id();
      await activity.add(entry(who, 0));
      await activity.add(entry(who, 0, { what: 'wrong-proof' }));
      expect((await activity.list(who, { limit: 9, now })).entries).toEqual([entry(who, 0, { what: 'wrong-proof' })]);
    });

    it('is not there after half a year, cleaned up or not', async () => {
      const { activity } = make();
      const who = id();
      const old = entry(who, activityLifeMs + 1);
      await activity.add(old);
      expect(await activity.list(who, { limit: 9, now })).toEqual({ entries: [] });
      expect(await activity.list(who, { limit: 9, now, before: old.id })).toEqual({ entries: [] });
      expect(await activity.find(who, old.id, now)).toBeUndefined();
    });
  });

  describe('environments', () => {
    const seen = learnEnvironment(
      [],
      { browser: 'chrome', system: 'windows', deviceId: 'd'.repeat(43), network: '203.0.113.0/24', country: 'DE' },
      { now, newId: 'n'.repeat(22) },
    );

    it('come back as they went; of many writes over one revision one counts', async () => {
      const { environments } = make();
      const who = id();
      expect(await environments.find(who, now)).toEqual({ revision: 0, list: [] });
      const first = Array.from({ length: 9 }, () => environments.replace(who, { revision: 1, list: seen }));
      expect((await Promise.all(first)).filter(Boolean)).toHaveLength(1);
      expect(await environments.find(who, now)).toEqual({ revision: 1, list: seen });
      const next = Array.from({ length: 9 }, () => environments.replace(who, { revision: 2, list: [] }));
      expect((await Promise.all(next)).filter(Boolean)).toHaveLength(1);
      expect(await environments.replace(who, { revision: 2, list: seen })).toBe(false);
      expect(await environments.find(who, now)).toEqual({ revision: 2, list: [] });
      expect(await environments.replace(who, { revision: 3, list: seen })).toBe(true);
    });

    it('are not there after a year without being seen', async () => {
      const { environments } = make();
      const who = id();
      await environments.replace(who, { revision: 1, list: seen });
      expect(await environments.find(who, later(ageing.endMs / 1000))).toEqual({ revision: 1, list: [] });
    });
  });
});
