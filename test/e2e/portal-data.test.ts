import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { en } from '#portal/texts/en.ts';
import { requires } from '#test/support/requirements.ts';
import { pageTexts } from '#test/support/page-texts.ts';
import { inSeconds } from './fake-world.ts';
import { PortalFixture } from './portal-fixture.ts';
import type { Visit } from './portal-fixture.ts';

jest.setTimeout(180_000);

const words = pageTexts.en.login;

requires('chromium')('what people choose for themselves', () => {
  let portal: PortalFixture;
  beforeAll(async () => {
    portal = await PortalFixture.create();
  });
  afterEach(() => portal.leave());
  afterAll(() => portal.close());

  /** Signed in, and proven afresh. */
  async function arrive(path: string): Promise<Visit> {
    const visit = await portal.visit();
    visit.world.portal.actions.push('profile.edit', 'questions.manage');
    visit.world.profile.login.isOffered = true;
    visit.world.freshProof = { choices: ['email-code'], begun: {}, freshUntil: inSeconds(600) };
    await visit.signIn(path);
    return visit;
  }

  it('a name to sign in with: warned of, refused where it is taken or none, shown with the other one, and removed', async () => {
    const visit = await arrive('account/profile/login');
    await visit.reads(words.title);
    await visit.page.getByText(words.warning('anna')).waitFor();
    await visit.answer('#own-login', '1a');
    expect(await visit.focusedNotice()).toContain(words.wrong['too-short']);
    expect(visit.world.calls).not.toContain('profile.set-login');
    await visit.answer('#own-login', 'taken');
    expect(await visit.focusedNotice()).toContain(words.taken);
    await visit.holds('#own-login', 'taken');
    await visit.answer('#own-login', 'sunny.ann');
    await visit.reads(words.doneTitle);
    await visit.page.getByText(words.done('sunny.ann', 'anna')).waitFor();

    await visit.page.getByRole('link', { name: pageTexts.en.profile.back }).click();
    await visit.reads(pageTexts.en.profile.title);
    await visit.page.getByText(words.also('anna')).waitFor();
    await visit.open('account/profile/login/remove');
    await visit.reads(words.removeTitle);
    await visit.page.getByText(words.removeText('sunny.ann', 'anna')).waitFor();
    await visit.page.getByRole('button', { name: words.remove }).click();
    await visit.reads(words.removedTitle);
    expect(visit.world.profile.login.own).toBeUndefined();
    expect(visit.complaints).toEqual([]);
  });

  it('security questions: an own one beside an offered one; what is too poor is said at once, and nothing is lost', async () => {
    const visit = await arrive('account/questions');
    await visit.reads(en.questions.title);
    await visit.page.selectOption('#question-1', { label: en.questions.own });
    await visit.page.fill('#answer-0', 'Grete');
    await visit.page.fill('#own-1', 'Colour?');
    await visit.answer('#answer-1', 'Grete');
    const said = await visit.focusedNotice();
    expect(said).toContain(en.questions.poor(2));
    expect(said).toContain(en.questions.problems['same-as-another'](2));
    expect(visit.world.calls).not.toContain('questions.set');
    await visit.holds('#answer-0', 'Grete');
    await visit.page.fill('#own-1', 'Which song was played at our wedding?');
    await visit.answer('#answer-1', 'Moon River');
    await visit.reads(en.questions.done.set);
    expect(visit.world.questions.answered.map(({ text }) => text)).toEqual([
      'What was the name of your first boss?',
      'Which song was played at our wedding?',
    ]);
    expect(visit.complaints).toEqual([]);
  });
});
