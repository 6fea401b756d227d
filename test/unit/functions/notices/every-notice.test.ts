import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AdminLanguage } from '#shared/api/administrator-views.ts';
import {
  installationKinds,
  isOfInstallation,
  portalKinds,
  shapeOf,
  templateKinds,
} from '#shared/domain/notice-shapes.ts';
import type { TemplateKind } from '#shared/domain/notice-shapes.ts';
import { checkTemplate } from '#shared/domain/notice-templates.ts';
import { languages } from '#shared/languages.ts';
import type { Language } from '#shared/languages.ts';
import { Notice, templateKindOf } from '#functions/notices/notice.ts';
import { sampleOf } from '#functions/notices/sample-of.ts';
import { renderSample } from '#functions/notices/sample-notice.ts';
import { ourTemplate } from '#functions/notices/templates/load.ts';
import { installation } from '#functions/ports/notice-text-store.ts';
import { kindNames } from '#portal/console/pages/texts/kind-names.ts';
import { configOf } from '../fakes/world.ts';

const now = new Date('2026-11-21T08:00:00Z');
const context = { config: configOf(), now };
const keyOf = (kind: TemplateKind, language: Language) => ({
  ...{ kind, language, portal: isOfInstallation(kind) ? installation : 'demo' },
});
const languagesOf = (kind: TemplateKind): readonly Language[] =>
  isOfInstallation(kind) ? AdminLanguage.options : languages;

/** What a phone shows for an approval is written on the phone; a test is the words of another notice. */
const withoutWords = ['push', 'template-test'];

describe('every notice that the product sends', () => {
  it('has words that can be changed: no kind of the queue is without them', () => {
    const samples = templateKinds.map((kind) => sampleOf(keyOf(kind, 'en'), now));
    expect(samples.map(templateKindOf)).toEqual(templateKinds);
    const queued = Notice.options.flatMap(({ shape: { kind } }): readonly string[] =>
      'options' in kind ? kind.options : [...kind.values],
    );
    expect(new Set([...samples.map(({ kind }) => kind), ...withoutWords])).toEqual(new Set(queued));
  });

  it('is sent by one function, where own words are read', () => {
    const root = path.resolve(import.meta.dirname, '../../../../functions');
    const senders = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => /\b(mailer|texts|chat)\.send\(/.test(readFileSync(path.join(root, file), 'utf8')));
    expect(senders).toEqual(['events/send-notice.ts']);
  });

  it('has a name of its own in the console', () => {
    for (const names of [kindNames.en, kindNames.de]) {
      expect(Object.keys(names).sort()).toEqual([...templateKinds].sort());
      for (const kinds of [portalKinds, installationKinds])
        expect(new Set(kinds.map((kind) => names[kind])).size).toBe(kinds.length);
    }
  });
});

describe.each(templateKinds)('%s', (kind) => {
  const { channel, may } = shapeOf(kind);

  it('has our words in each of its languages, and they could be an administrator’s', async () => {
    const ours = await Promise.all(languagesOf(kind).map((language) => ourTemplate(kind, language)));
    expect(new Set(ours.map(({ body }) => body)).size).toBe(ours.length);
    for (const each of ours) expect(checkTemplate(kind, each)).toMatchObject({ ok: true });
    for (const { subject } of ours) expect(subject !== undefined).toBe(channel === 'mail');
  });

  it('is rendered in each of its languages, with all that its words may name', async () => {
    for (const language of languagesOf(kind)) {
      const every = may.map((placeholder) => `{${placeholder}}`).join('\n\n');
      for (const template of [await ourTemplate(kind, language), { subject: 'S & T', body: `Own & <\n\n${every}` }]) {
        const { subject, text, html } = await renderSample(keyOf(kind, language), template, context);
        const all = `${subject ?? ''}${text}${html ?? ''}`;
        expect(all).not.toMatch(/undefined|\[object|NaN|Invalid|\{\w*\}/);
        if (channel !== 'mail') continue;
        expect(html).toContain(`<html lang="${language}"`);
        expect(/^https:\/\/portal\.example\/\S+$/m.test(text)).toBe(may.includes('link'));
        expect(/href="https:\/\/portal\.example\//.test(html!)).toBe(may.includes('link'));
      }
    }
  });
});
