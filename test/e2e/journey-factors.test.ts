import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { eventually } from '#test/support/eventually.ts';
import { codeIn } from '#test/support/mailbox.ts';
import { pageTexts } from '#test/support/page-texts.ts';
import { requires } from '#test/support/requirements.ts';
import { opens } from './support/directory-witness.ts';
import { Stage } from './support/stage.ts';
import type { Traveller } from './support/traveller.ts';

jest.setTimeout(180_000);

requires('chromium')('what people keep and choose to prove themselves by, through the whole product', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage?.close());

  /** Signs in at a place that asks for a fresh proof, and gives it by the code in the mail. */
  const provesFreshly = async (visit: Traveller, login: string, place: string): Promise<void> => {
    await visit.open(place);
    const mail = await stage.mailAfter(login, async () => {
      await visit.signsIn(login, stage.person(login).password);
      await visit.reads(visit.t.email.title);
    });
    await visit.proves(codeIn(mail));
  };

  it('makes recovery codes, and comes back with one of them', async () => {
    const visit = await stage.arrive('phone, German');
    const { t } = visit;
    const words = pageTexts.de.recoveryCodes;
    await provesFreshly(visit, 'juergen', 'account/recovery-codes/new');
    await visit.reads(words.makeTitle);
    const made = await stage.mailAfter('juergen', () => visit.press(words.make));
    expect(made.subject).toBe('Neue Notfallcodes wurden erstellt');
    await visit.reads(words.shownTitle);
    const codes = await eventually(async () => {
      const shown = await visit.page.locator('.code-sheet code').allInnerTexts();
      expect(shown).toHaveLength(10);
      return shown;
    });
    await visit.press(words.saved);
    await visit.reads(words.title);
    await stage.leaves(visit, ...codes);

    const later = await stage.arrive('phone, German');
    await later.asksForACode('password.reset', 'juergen');
    await later.press(t.factors['recovery-code']);
    await later.reads(t.recoveryCodes.proofTitle);
    // A slip first: it is told here and costs no try.
    await later.proves(codes[0]!.replace(/.$/, codes[0]!.endsWith('0') ? '1' : '0'));
    await later.isTold(t.common.problem);
    await later.proves(codes[0]!.toLowerCase());
    await later.reads(t.password.title);
    const next = 'Kupfer-Dampf-19';
    await later.choosesPassword(next);
    await later.reads(t.done.reset);
    await expect(opens(stage.product, 'juergen', next)).resolves.toBe(true);
    await stage.leaves(later, next, codes[0]!);
  });

  it('chooses a portal password, and signs in with it instead of the work password', async () => {
    const visit = await stage.arrive('desktop, English');
    const { t } = visit;
    const own = 'marble otter lantern';
    await provesFreshly(visit, 'zofia', 'account/portal-password');
    await visit.reads(t.portalPassword.createTitle);
    await visit.type(t.password.label, own);
    await visit.press(t.portalPassword.submit);
    await visit.reads(t.portalPassword.doneTitle);
    await stage.leaves(visit, own);

    const later = await stage.arrive('desktop, English');
    await later.open('account');
    await later.reads(t.signIn.title);
    await later.press(t.signIn.ways['portal-password']);
    await later.type(t.name.label, 'zofia');
    await later.type(t.portalPassword.label, own);
    await later.press(t.signIn.submit);
    await later.reads(t.account.title('Zofia Wiśniewska-Brzęczyszczykiewicz'));
    await stage.leaves(later, own);
  });
});
