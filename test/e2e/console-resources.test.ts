/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { PortalView } from '#shared/api/views.ts';
import { factorNames } from '#portal/console/names.ts';
import { detailWords } from '#portal/console/pages/resources/detail-words.ts';
import { gateTexts } from '#portal/console/pages/resources/gate-texts.ts';
import { rulesTexts } from '#portal/console/pages/resources/rules-texts.ts';
import { texts } from '#portal/console/pages/resources/texts.ts';
import { ruleTexts } from '#portal/console/rule-texts.ts';
import { eventually } from '#test/support/eventually.ts';
import { requires } from '#test/support/requirements.ts';
import { ConsoleStage } from './support/console-stage.ts';
import type { ConsoleVisit } from './support/console-visit.ts';

jest.setTimeout(240_000);

requires('chromium')('administrators at the console look after resources', () => {
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await ConsoleStage.open();
  });
  afterAll(() => stage?.close());

  const everywhere = { portals: 'all', directories: 'all' } as const;
  const t = texts.en;
  const words = rulesTexts.en;
  const alias = `made-${process.pid}`;
  const name = `Made here ${process.pid}`;
  const part = (visit: ConsoleVisit, title: string): Promise<void> =>
    visit.page
      .getByRole('navigation', { name: t.sectionsLabel })
      .getByRole('link', { name: title, exact: true })
      .click();
  const tick = (visit: ConsoleVisit, label: string): Promise<void> =>
    visit.page.getByRole('checkbox', { name: label, exact: true }).check();
  const save = async (visit: ConsoleVisit): Promise<void> => {
    await visit.press(t.save);
    await visit.isAsked(t.saveTitle);
    await visit.page.getByRole('dialog').getByRole('button', { name: t.saveConfirm, exact: true }).click();
    await visit.page.getByText(t.saved).waitFor();
  };

  it('one makes a portal from nothing, orders what it allows by keyboard, and people see it so', async () => {
    const ada = await stage.administrator(everywhere);
    await ada.open();
    await ada.goes(t.title);
    await ada.reads(t.title);
    await ada.press(t.make);
    await ada.reads(t.newTitle);
    await ada.type(t.name, name);
    expect(await ada.field(t.alias).inputValue()).toBe(`made-here-${process.pid}`);
    await ada.type(t.alias, 'demo');
    await ada.page.getByText(t.aliasTaken).waitFor();
    await ada.type(t.alias, alias);
    await ada.page.getByText(t.aliasFree).waitFor();
    await ada.press(t.make);
    await ada.reads(name);

    // What needs a way to sign in is refused before it is sent, with the way to where it is put right.
    await part(ada, t.sections.actions);
    await tick(ada, `${t.all}: ${t.groups.user}`);
    await ada.press(t.save);
    await ada.isTold(t.problemsTitle);
    await ada.page.getByRole('link', { name: t.needsSignIn }).click();
    await tick(ada, t.methods['directory-password']);
    await tick(ada, t.methods.passkey);
    await part(ada, t.sections.actions);
    for (const label of [t.actions['access.restore'], t.actions['chat.manage'], t.actions['questions.manage']])
      await ada.page.getByRole('checkbox', { name: label, exact: true }).uncheck();

    const up = ada.page.getByRole('button', { name: t.up(t.actions['password.change']) });
    await up.focus();
    await ada.page.keyboard.press('Enter');
    await ada.page.getByText(t.movedTo(t.actions['password.change'], 2, 10)).waitFor();
    await ada.page.keyboard.press('Enter');
    await ada.page.getByText(t.movedTo(t.actions['password.change'], 1, 10)).waitFor();
    await ada.reads(name);

    await part(ada, t.sections.recovery);
    await tick(ada, factorNames.en.passkey);
    await ada.page.getByText(gateTexts.en.warnings.unobtainable(factorNames.en.passkey)).waitFor();
    await part(ada, t.sections.tokens);
    await tick(ada, `${t.all}: ${t.sections.tokens}`);
    await part(ada, t.sections.recovery);
    await ada.page.getByText(gateTexts.en.anyOf(1, 'Code by e-mail or Passkey')).waitFor();
    await ada.reads(name);

    // Rules for passwords are tried out before they are in force, by the code that people will meet.
    await part(ada, t.sections.passwords);
    await ada.page.locator('#rules-forbidKeyboardRuns').selectOption('5');
    await ada.page.locator('#rules-common').check();
    await ada.page.getByRole('group', { name: t.rulesDirectory }).getByRole('button', { name: words.try }).click();
    await ada.type(words.tryLabel, 'Dragon-qwertz');
    const verdict = (rule: string, is: string) => ada.page.getByText(`${rule} (${is})`).waitFor();
    await verdict(ruleTexts.en.keyboard({ most: 5 }), words.unmet);
    await verdict(ruleTexts.en.common({}), words.met);
    await ada.type(words.tryLabel, '!Dragon2026');
    await verdict(ruleTexts.en.keyboard({ most: 5 }), words.met);
    await verdict(ruleTexts.en.common({}), words.unmet);
    await ada.page.getByText(words.suggestion).waitFor();
    // Of a portal password some rules hold that nobody typed here.
    await ada.page.getByRole('group', { name: t.rulesPortal }).getByRole('button', { name: words.try }).click();
    await ada.page.fill('#portal-password-try', 'Monday-4711');
    await verdict(ruleTexts.en['min-length']({ min: 12 }), words.unmet);
    await verdict(ruleTexts.en['banned-word']({}), words.unmet);
    await verdict(ruleTexts.en['own-name']({}), words.notHere);
    await ada.reads(name);

    await part(ada, t.sections.details);
    await tick(ada, `${detailWords.en.names.physicalDeliveryOfficeName} (physicalDeliveryOfficeName)`);
    await ada.type(detailWords.en.form, '@-#.###');
    await ada.reads(name);

    await part(ada, t.sections.look);
    await tick(ada, t.ownAccent);
    await ada.field(t.accent).fill('#ffee00');
    await ada.press(t.takeNearest((await ada.page.locator('#accent-error').innerText()).slice(-8, -1)));
    await ada.field(t.accent).fill('#1b4f9c');
    await ada.reads(name);
    await save(ada);

    const shown = await eventually(async () => {
      const { body } = await stage.product.browser().get<PortalView>(`/portals/${alias}`);
      expect(body.branding?.colours?.light.accent).toBe('#1b4f9c');
      return body;
    }, 60);
    expect(shown.actions.slice(0, 3)).toEqual(['password.change', 'password.reset', 'account.unlock']);
    await ada.page.goto(`${new URL(stage.product.facts.portalUrl).origin}/portal/${alias}`);
    await ada.page.getByText(name).first().waitFor();
    const accent = await ada.page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--accent').trim(),
    );
    expect(accent).toBe('#1b4f9c');

    await ada.open(`resources/at/${alias}/details`);
    expect(await ada.field(detailWords.en.form).inputValue()).toBe('@-#.###');
    await ada.open(`resources/at/${alias}`);
    await ada.press(t.remove);
    await ada.isAsked(t.removeTitle(name));
    await ada.page.getByRole('dialog').getByRole('button', { name: t.remove, exact: true }).click();
    await ada.page.getByText(t.removed(name)).waitFor();
    await stage.leaves(ada);
  });

  it('of two at once, the second is told, keeps what they typed, and saves it on top; an auditor only looks', async () => {
    const other = `${alias}-two`;
    const [ada, ben] = [await stage.administrator(everywhere), await stage.administrator(everywhere)];
    await ada.open('resources/new');
    await ada.type(t.name, 'Two');
    await ada.type(t.alias, other);
    await ada.press(t.make);
    await ada.reads('Two');
    await ben.open(`resources/at/${other}`);
    await ben.type(t.name, 'By Ben');
    await part(ada, t.sections.tokens);
    await ada.field(t.pin).selectOption('before');
    await save(ada);
    await ben.press(t.save);
    await ben.page.getByRole('dialog').getByRole('button', { name: t.saveConfirm, exact: true }).click();
    await ben.isTold(ben.t.stale.title);
    await ben.press(ben.t.stale.reload);
    await ben.page.getByText(t.reloaded).waitFor();
    expect(await ben.field(t.name).inputValue()).toBe('By Ben');
    await save(ben);
    await part(ben, t.sections.tokens);
    expect(await ben.field(t.pin).inputValue()).toBe('before');
    // Two answers were refusals, and the browser says so.
    await ben.leave();
    await stage.leaves(ada);

    const de = texts.de;
    const eve = await stage.administrator({ ...everywhere, role: 'auditor' }, 'tablet, German');
    await eve.open(`resources/at/${other}/recovery`);
    await eve.reads('By Ben');
    await eve.page.getByText(de.readOnly).waitFor();
    expect(await eve.page.getByRole('button', { name: de.save }).count()).toBe(0);
    await eve.open(`resources/at/${other}/actions`);
    await eve.reads('By Ben');
    await stage.leaves(eve);
  });
});
