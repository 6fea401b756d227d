import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { en } from '#portal/texts/en.ts';
import { requires } from '#test/support/requirements.ts';
import { pageTexts } from '#test/support/page-texts.ts';
import { photoLimits, readJpeg } from '#shared/domain/attributes/jpeg.ts';
import { png } from '#test/support/png.ts';
import { inSeconds } from './fake-world.ts';
import { PortalFixture, views } from './portal-fixture.ts';
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

  it.each(['a phone, light, English', 'a desktop, light, German'] as const)(
    'details in the directory, on %s: seen, corrected where they are wrong, written sealed, and a photo without what was in its file',
    async (view) => {
      const language = view.includes('German') ? 'de' : 'en';
      const d = pageTexts[language].details;
      const visit = await portal.visit(views[view]);
      visit.world.portal.actions.push('profile.edit');
      visit.world.freshProof = { choices: ['email-code'], begun: {}, freshUntil: inSeconds(600) };
      visit.world.profile.attributes = [
        { name: 'telephoneNumber', mayBeEmpty: true },
        { name: 'physicalDeliveryOfficeName', mayBeEmpty: true, form: '@-#.###', label: { en: 'Desk', de: 'Platz' } },
        { name: 'l', mayBeEmpty: true },
        { name: 'thumbnailPhoto', mayBeEmpty: true },
      ];
      visit.world.details = { telephoneNumber: '+49 30 1234', l: '<img src=x onerror=alert(1)>' };
      await visit.signIn('account/profile');
      await visit.reads(pageTexts[language].profile.title);
      await visit.page.getByText('+49 30 1234').waitFor();
      // W7: what the directory has is text.
      await visit.page.getByText('<img src=x').waitFor();
      await visit.page.getByRole('link', { name: d.change }).click();
      await visit.reads(d.formTitle);
      await visit.page.getByText(d.readOnly).waitFor();
      await visit.answer('#detail-physicalDeliveryOfficeName', 'B2');
      expect(await visit.focusedNotice()).toContain(d.wrongForm('@-#.###'));
      expect(visit.world.calls).not.toContain('profile.change-attributes');
      const buffer = png(640, 400);
      await visit.page.setInputFiles('#detail-thumbnailPhoto', { name: 'me.png', mimeType: 'image/png', buffer });
      await visit.page.getByRole('img', { name: d.photo.alt }).waitFor();
      await visit.page.getByLabel(d.photo.size).press('ArrowRight');
      visit.world.refusesDetails = true;
      await visit.answer('#detail-physicalDeliveryOfficeName', 'B-2.114');
      const refusal = visit.page.getByRole('listitem');
      await refusal.filter({ hasText: language === 'de' ? /^Platz$/ : /^Desk$/ }).waitFor();
      await refusal.filter({ hasText: d.labels.thumbnailPhoto }).waitFor();
      visit.world.refusesDetails = false;
      await visit.answer('#detail-physicalDeliveryOfficeName', 'B-2.114');
      await visit.reads(d.doneTitle);
      const { binding, sealed } = visit.world.changedDetails!;
      const values = await visit.world.bridge.openValues(sealed, binding);
      expect(Object.keys(values)).toEqual(['physicalDeliveryOfficeName', 'thumbnailPhoto']);
      expect(values.physicalDeliveryOfficeName).toBe('B-2.114');
      const photo = Buffer.from(values.thumbnailPhoto ?? '', 'base64');
      expect(readJpeg(photo)).toEqual({ width: photoLimits.side, height: photoLimits.side });
      expect(visit.complaints).toEqual([]);
    },
  );

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
