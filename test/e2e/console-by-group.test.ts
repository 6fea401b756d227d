/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { onboardingTexts } from '#portal/console/pages/onboarding/texts.ts';
import { peopleTexts } from '#portal/console/pages/people/texts.ts';
import { unitTexts } from '#portal/console/pages/people/unit-texts.ts';
import { teamMembers } from '#test/support/product/product-people.ts';
import { requires } from '#test/support/requirements.ts';
import { teamsCame } from '#test/support/teams-came.ts';
import { ConsoleStage } from './support/console-stage.ts';
import type { ConsoleVisit } from './support/console-visit.ts';

jest.setTimeout(240_000);

requires('chromium')('the people of a group, at the console', () => {
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await ConsoleStage.open();
    await teamsCame(stage.product);
  });
  afterAll(() => stage?.close());

  /** Has a bridge find a group, and chooses it. */
  async function chooses(visit: ConsoleVisit, whom: string, name: string): Promise<void> {
    const units = unitTexts[visit.language];
    await visit.field(whom).selectOption({ label: units.choice.group });
    await visit.type(units.name.group, name.slice(0, 6));
    await visit.field(units.name.group).press('Enter');
    const found = visit.field(units.found.group);
    await found.waitFor();
    // What begins alike is found as well.
    const value = await found.locator('option', { hasText: name }).getAttribute('value');
    await found.selectOption(value);
  }

  it('are looked at, switched off, and on again, members of its groups included', async () => {
    const words = peopleTexts.en.manyTexts;
    const ada = await stage.administrator();
    await ada.open('people/many');
    await ada.reads(words.title);
    for (const kind of ['deactivate', 'activate'] as const) {
      await ada.field(words.what).selectOption({ label: words.kinds[kind] });
      await chooses(ada, words.whom, 'Field Team');
      await ada.reads(words.title);
      await ada.press(words.look);
      await ada.page.getByText(words.found(3)).waitFor();
      for (const name of ['Team ada', 'Team bo', 'Team cy']) await ada.page.getByText(name).waitFor();
      await ada.press(words.start(3));
      await ada.isAsked(words.ask(kind, 3));
      await ada.page.getByRole('dialog').getByRole('button', { name: words.kinds[kind], exact: true }).click();
      await ada.page.getByText(words.ended(3, 0, 0)).waitFor();
      await ada.press(ada.t.common.back);
    }
    const [member] = teamMembers;
    expect((await stage.product.seat(member!).at.signIn(member!.password)).check.outcome).toBe('done');
    await stage.leaves(ada);
  });

  it('are invited, by the German pages', async () => {
    const words = onboardingTexts.de;
    const ada = await stage.administrator({}, 'tablet, German');
    await ada.open('onboarding/invite');
    await ada.reads(words.invite);
    await ada.field(words.portal).selectOption('demo');
    await chooses(ada, words.from, 'Desk Team');
    await ada.reads(words.invite);
    await ada.press(words.look);
    await ada.press(words.start(1));
    await ada.isAsked(words.ask(1));
    await ada.page
      .getByRole('dialog')
      .getByRole('button', { name: words.start(1), exact: true })
      .click();
    await ada.page.getByText(/^Geschickt: 1\./).waitFor();
    await stage.product.mailbox.waitFor(teamMembers[3]!.email!, { after: 0, matching: /\/portal\/demo/ });
    await stage.leaves(ada);
  });
});
