/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { totpNow } from '#local/totp.ts';
import { texts as directories } from '#portal/console/pages/directories/texts.ts';
import { issueTexts } from '#portal/console/pages/issues/texts.ts';
import { onboardingTexts } from '#portal/console/pages/onboarding/texts.ts';
import { texts as resources } from '#portal/console/pages/resources/texts.ts';
import { texts as setup } from '#portal/console/pages/setup/texts.ts';
import { factorNames } from '#portal/console/names.ts';
import { restore } from '#portal/texts/en/restore.ts';
import { untilEarlyInStep } from '#test/support/early-in-step.ts';
import { eventually } from '#test/support/eventually.ts';
import { codeIn } from '#test/support/mailbox.ts';
import { pageTexts } from '#test/support/page-texts.ts';
import { requires } from '#test/support/requirements.ts';
import { scan } from './support/camera.ts';
import type { ConsoleVisit } from './support/console-visit.ts';
import { pictureForDocs } from './support/picture-for-docs.ts';
import { SecondBridge } from './support/second-bridge.ts';
import { Stage } from './support/stage.ts';

jest.setTimeout(300_000);

const step = 30_000;
const login = 'ann';

requires('chromium', 'samba')(
  'from nothing to a restored access, in a browser alone, in a real Active Directory domain',
  () => {
    let stage: Stage;
    let owner: ConsoleVisit;
    let newcomer: SecondBridge;
    beforeAll(async () => {
      stage = await Stage.open({ directory: 'samba' });
      owner = await stage.atTheConsole('desktop, English');
      newcomer = new SecondBridge(stage.product);
    });
    afterAll(async () => {
      await newcomer?.stop();
      await stage?.close();
    });

    const dialog = (name: string): Promise<void> =>
      owner.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

    it('a new owner sets up how they sign in, by the link that the first start prints', async () => {
      const t = setup.en;
      await owner.open(stage.product.ownerUrl!.split('/console/')[1]!);
      await pictureForDocs(owner, 'first-day-owner-link');
      await owner.press(t.otherBegin);
      await owner.reads(t.otherTitle);
      const secret = (await owner.page.locator('.secret-text').innerText()).replaceAll(/\s/g, '');
      await owner.type(t.password, 'quiet otters build dams');
      await untilEarlyInStep();
      await owner.type(t.code, totpNow(secret));
      await owner.press(t.finish);
      await owner.reads(t.codesTitle);
      await owner.press(t.codesKept);
      await owner.press(t.open);
      await owner.reads(owner.t.home.title);
      await pictureForDocs(owner, 'first-day-console');
    });

    it('they compare the bridge with what IT reads out, and import an organisational unit of the domain', async () => {
      const t = directories.en;
      await owner.goes(t.title);
      await owner.reads(t.title);
      const row = owner.page.getByRole('row').nth(1);
      const label = await row.getByRole('link').innerText();
      await row.getByRole('link').click();
      await owner.reads(label);

      await owner.press(t.addBridge);
      await owner.reads(t.addTitle);
      const downloading = owner.page.waitForEvent('download');
      await owner.press(t.download);
      const fingerprint = await newcomer.runFrom(await (await downloading).path());
      await eventually(async () => {
        await owner.type(t.typed, fingerprint);
        await owner.press(t.compare);
        await owner.page.getByText(t.match(newcomer.name)).waitFor({ timeout: 2_000 });
      }, 60);
      await owner.isTold(t.match(newcomer.name));
      await pictureForDocs(owner, 'first-day-fingerprint', owner.page.getByText(t.match(newcomer.name)));

      await owner.goes(t.title);
      await row.getByRole('link').click();
      await owner.press(t.chooseImport);
      const people = owner.page.getByLabel(/^OU=People,/);
      await people.waitFor();
      await people.check();
      await owner.press(t.preview);
      await owner.page.getByText(/people would be here\./).waitFor();
      await pictureForDocs(owner, 'first-day-import', people);
      await owner.press(t.save);
      await dialog(t.save);
      await owner.reads(label);
      await owner.page.getByText(t.someOus(1)).waitFor();
      await owner.page.getByText(t.behind).waitFor({ state: 'detached' });
    });

    it('they make a portal from nothing', async () => {
      const t = resources.en;
      const part = (title: string): Promise<void> =>
        owner.page
          .getByRole('navigation', { name: t.sectionsLabel })
          .getByRole('link', { name: title, exact: true })
          .click();
      const box = (label: string) => owner.page.getByRole('checkbox', { name: label, exact: true });
      await owner.goes(t.title);
      await owner.reads(t.title);
      await owner.press(t.make);
      await owner.type(t.name, 'Staff');
      await owner.page.getByText(t.aliasFree).waitFor();
      await pictureForDocs(owner, 'first-day-new-portal');
      await owner.press(t.make);
      await owner.reads('Staff');
      await part(t.sections['sign-in']);
      await box(t.methods['directory-password']).check();
      await part(t.sections.tokens);
      await box(`${t.all}: ${t.sections.tokens}`).check();
      await part(t.sections.actions);
      for (const group of [t.groups.user, t.groups.token]) await box(`${t.all}: ${group}`).check();
      await box(t.actions['questions.manage']).uncheck();
      await part(t.sections.restore);
      if (!(await box(t.restoreOn).isChecked())) await box(t.restoreOn).check();
      await owner.reads('Staff');
      await pictureForDocs(owner, 'first-day-portal-rules');
      await owner.press(t.save);
      await dialog(t.saveConfirm);
      await owner.page.getByText(t.saved).waitFor();
    });

    it('they invite who is there; Ann follows her mail and sets up an app', async () => {
      const t = onboardingTexts.en;
      await owner.goes(t.title);
      await owner.reads(t.title);
      await owner.press(t.invite);
      await owner.reads(t.invite);
      await owner.field(t.portal).selectOption('staff');
      await owner.press(t.look);
      const send = owner.page.getByRole('button', { name: /^Send \d+ mails$/ });
      await send.waitFor();
      await pictureForDocs(owner, 'first-day-invitation');
      await send.click();
      const invitation = await stage.mailAfter(login, () =>
        owner.page
          .getByRole('dialog')
          .getByRole('button', { name: /^Send \d+ mails$/ })
          .click(),
      );
      const [, path = ''] = /\/portal\/staff\/(\S+)/.exec(invitation.text) ?? [];
      expect(path).toMatch(/^account/);

      await eventually(async () => {
        const answer = await fetch(`${new URL(stage.product.portalUrl).origin}/api/v1/portals/staff`);
        expect(await answer.json()).toMatchObject({ signIn: { methods: ['directory-password'] } });
      }, 60);
      const ann = await stage.arrive('phone, English', 'staff');
      const words = pageTexts.en.tokens;
      await ann.open('account/tokens/add/app');
      const mail = await stage.mailAfter(login, () => ann.signsIn(login, stage.person(login).password));
      await ann.proves(codeIn(mail));
      await ann.reads(words.nameTitle);
      await ann.press(ann.t.common.continue);
      await ann.reads(words.scanTitle);
      await pictureForDocs(ann, 'first-day-set-up-app');
      const secret = new URL(await scan(ann.page.locator('.qr svg'))).searchParams.get('secret')!;
      await untilEarlyInStep();
      await ann.page.locator('#code').fill(totpNow(secret, Date.now() - step));
      await stage.mailAfter(login, () => ann.press(words.confirm));
      await ann.reads(words.connectedTitle);
      await stage.leaves(ann);
    });

    it('Ann loses the app and asks for access; the owner verifies her, and she is in', async () => {
      const ann = await stage.arrive('phone, English', 'staff');
      const { t } = ann;
      const { password } = stage.person(login);
      await ann.open('restore');
      await ann.reads(restore.lost.title);
      await ann.page.getByLabel(restore.lost.items.token.title, { exact: true }).check();
      await ann.press(t.common.continue);
      await ann.reads(t.name.title);
      await ann.type(t.name.label, login);
      await ann.press(t.common.continue);
      await ann.reads(restore.proof.chooseTitle);
      await ann.choose(restore.proof.ways['directory-password']);
      await ann.type(t.signIn.password, password);
      await ann.press(t.common.continue);
      await ann.reads(restore.summary.title);
      await stage.mailAfter(login, () => ann.press(restore.summary.submit));
      await ann.reads(restore.state.states.waiting.title);
      await pictureForDocs(ann, 'first-day-waiting');
      const reference = await ann.page.locator('.reference').innerText();

      const words = issueTexts.en;
      await owner.goes(words.title);
      await owner.reads(words.title);
      await eventually(async () => {
        await owner.page.reload();
        await owner.page.getByRole('link', { name: /Ann/ }).click({ timeout: 2_000 });
      }, 60);
      await owner.page.getByText(reference).first().waitFor();
      await owner.page.getByText(factorNames.en['directory-password']).first().waitFor();
      await pictureForDocs(owner, 'first-day-request');
      await owner.press(words.verify);
      await stage.mailAfter(login, () => dialog(words.verifyConfirm));
      await owner.page.locator('.badge', { hasText: words.states.verified }).waitFor();

      await ann.press(restore.state.again);
      await ann.reads(restore.state.states.verified.title);
      await pictureForDocs(ann, 'first-day-verified');
      const later = await stage.arrive('phone, English', 'staff');
      await later.open('account/profile');
      // The app that is gone is not asked for any more.
      await later.signsIn(login, password);
      await later.reads(pageTexts.en.profile.title);
      await stage.leaves(later, password);
      await stage.leaves(ann, password);
      await stage.leaves(owner, 'quiet otters build dams');
    });
  },
);
