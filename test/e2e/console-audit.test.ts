/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { actionNames } from '#portal/console/pages/audit/action-names.ts';
import { texts } from '#portal/console/pages/audit/texts.ts';
import { texts as dashboardTexts } from '#portal/console/pages/dashboard/texts.ts';
import { signNow } from '#test/support/audit-trail.ts';
import { eventually } from '#test/support/eventually.ts';
import { requires } from '#test/support/requirements.ts';
import { ConsoleStage } from './support/console-stage.ts';
import type { ConsoleVisit } from './support/console-visit.ts';

jest.setTimeout(240_000);

requires('chromium')('what happened, at the console', () => {
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await ConsoleStage.open();
    const who = await stage.product.newcomer();
    await who.at.resetPassword('Lantern-Quarry-4471');
    await eventually(async () => {
      const actions = (await stage.product.scan('audit')).map((item) => item['action']?.S);
      expect(actions).toContain('operation.password-reset');
    });
    await signNow(stage.product);
  });
  afterAll(() => stage?.close());

  const all = { portals: 'all', directories: 'all' } as const;
  const saved = async (visit: ConsoleVisit, name: string): Promise<string> => {
    const [download] = await Promise.all([visit.page.waitForEvent('download'), visit.press(name)]);
    return readFileSync((await download.path())!, 'utf8');
  };

  it('an auditor finds a reset, verifies the trail, takes it along, and hears when a file was tampered with', async () => {
    const words = texts.en;
    const auditor = await stage.administrator({ role: 'auditor', ...all });
    await auditor.open();
    await auditor.goes(words.title);
    await auditor.reads(words.title);
    const reset = actionNames.en['operation.password-reset'];
    await auditor.page.getByLabel(words.action).selectOption({ label: reset });
    await auditor.press(auditor.t.common.search);
    const rows = auditor.page.locator('tbody tr');
    await eventually(async () => {
      const named = rows.locator(`td[data-title="${words.columns.what}"]`);
      expect(new Set(await named.allInnerTexts())).toEqual(new Set([reset]));
    });
    await rows.first().getByRole('link').click();
    await auditor.reads(reset);
    const facts = await auditor.page.locator('main').innerText();
    for (const fact of [words.good, 'operation.password-reset']) expect(facts).toContain(fact);
    // Erasing is for owners.
    expect(await auditor.page.getByRole('button', { name: words.erase }).count()).toBe(0);

    await auditor.open('audit/export');
    await auditor.reads(words.export);
    await auditor.press(words.verifyHere);
    await auditor.isTold(words.intact);
    const table = await saved(auditor, words.downloadCsv);
    expect(table).toContain('"operation.password-reset"');
    const lines = await saved(auditor, words.download);
    const tampered = lines.replace('"action":"operation.password-reset"', '"action":"operation.account-unlock"');
    const file = { name: 'export.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(tampered) };
    await auditor.page.locator('input[type=file]').setInputFiles(file);
    const told = await auditor.isTold(words.brokenText);
    expect(told).toContain(words.findings.changed);
    await stage.leaves(auditor);
  });

  it('the dashboard says on a tablet what people did by themselves, as a picture and in numbers', async () => {
    const words = dashboardTexts.de;
    const helper = await stage.administrator({ role: 'helpdesk', ...all }, 'tablet, German');
    await helper.open('dashboard');
    await helper.reads(words.title);
    await helper.page.getByRole('button', { name: `${words.helped}: ${helper.t.common.asTable}` }).click();
    await helper.page
      .getByRole('cell', { name: /^[1-9]/ })
      .first()
      .waitFor();
    await helper.reads(words.title);
    await helper.type(words.minutes, '30');
    await helper.page.reload();
    await helper.reads(words.title);
    expect(await helper.field(words.minutes).inputValue()).toBe('30');
    expect(await helper.page.locator('main').innerText()).toContain(words.states.well);
    await helper.open('audit');
    await helper.reads(helper.t.notPermitted.title);
    await stage.leaves(helper);
  });

  it('an owner erases a person, after being asked once', async () => {
    const words = texts.en;
    const owner = await stage.administrator({ role: 'owner', ...all });
    await owner.open('audit?action=recovery.reset-password');
    await owner.reads(words.title);
    await owner.page.locator('tbody tr a').first().click();
    await owner.reads(actionNames.en['recovery.reset-password']);
    await owner.press(words.erase);
    await owner.isAsked(words.eraseQuestion);
    await owner.page.getByRole('dialog').getByRole('button', { name: words.erase, exact: true }).click();
    await owner.isTold(words.erasing);
    await eventually(async () => {
      await owner.page.reload();
      await owner.page.getByText(words.erasedPart).waitFor({ timeout: 2000 });
    });
    await stage.leaves(owner);
  });
});
