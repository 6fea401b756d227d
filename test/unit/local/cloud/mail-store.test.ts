import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MailStore } from '#local/cloud/mail/mail-store.ts';

const mail = (subject: string) => ({
  ...{ from: 'a@x', to: 'b@x', text: 'line\nbreak', html: '' },
  ...{ subject, receivedAt: '2026-01-01T00:00:00Z' },
});
const setup = () => path.join(mkdtempSync(path.join(tmpdir(), 'latchkey-mails-')), 'mails.json');
const subjects = (store: MailStore): string[] => store.all.map(({ subject }) => subject);

describe('caught mails', () => {
  it('are there after a restart, also after a kill in the middle of a line', () => {
    const file = setup();
    new MailStore(file).add(mail('one'));
    appendFileSync(file, '\n{"subject":"cut o');
    new MailStore(file).add(mail('two'));
    expect(subjects(new MailStore(file))).toEqual(['one', 'two']);
  });

  it('were kept as one array before', () => {
    const file = setup();
    writeFileSync(file, JSON.stringify([mail('old'), mail('older')]));
    new MailStore(file).add(mail('new'));
    expect(subjects(new MailStore(file))).toEqual(['old', 'older', 'new']);
  });

  it('make room for newer ones, in memory and on disk', () => {
    const file = setup();
    const store = new MailStore(file);
    for (let number = 1; number <= 1_200; number++) store.add(mail(String(number)));
    expect(subjects(store)).toEqual(subjects(new MailStore(file)));
    expect(subjects(store)).toEqual(Array.from({ length: 500 }, (_, index) => String(701 + index)));
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(1_100);
  });
});
