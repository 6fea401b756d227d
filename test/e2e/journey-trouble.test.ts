import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Route } from 'playwright-core';
import { codeIn } from '#test/support/mailbox.ts';
import { requires } from '#test/support/requirements.ts';
import { opens } from './support/directory-witness.ts';
import { Stage } from './support/stage.ts';
import { letTimeRunOut } from './support/tables.ts';

jest.setTimeout(180_000);

requires('chromium')('when something goes wrong, through the whole product', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage?.close());

  it('a page that is loaded again goes on where it was, and "back" leads to no dead end', async () => {
    const visit = await stage.arrive('phone, English');
    const { t, page } = visit;
    const mail = await stage.mailAfter('ann', () => visit.asksForACode('password.reset', 'ann'));
    await page.reload();
    await visit.reads(t.email.title);
    await page.goBack();
    await visit.reads(t.name.title);
    await visit.holds(t.name.label, 'ann');
    await page.goForward();
    await visit.reads(t.email.title);
    await visit.proves(codeIn(mail));
    await visit.reads(t.password.title);
    await page.reload();
    await visit.reads(t.password.title);
    // Loaded again in the very moment in which the new password has arrived and its answer has not.
    const hasArrived = new Promise<void>((resolve) => {
      void page.route('**/recovery/password', async (route) => {
        await route.fetch();
        resolve();
      });
    });
    await visit.choosesPassword('Saddle-Comet-33');
    await hasArrived;
    await page.reload();
    await visit.reads(t.done.reset);
    await expect(opens(stage.product, 'ann', 'Saddle-Comet-33')).resolves.toBe(true);
    await page.goBack();
    await visit.reads(t.home.title);
    await stage.leaves(visit, 'Saddle');
  });

  it('B8: an answer that the network loses does not become "nothing was changed"', async () => {
    const visit = await stage.arrive('phone, German');
    const { t, page } = visit;
    const { password: old } = stage.person('thanh');
    const next = 'Ziegel-Palme-Salz-40';
    await stage.provesByMail(visit, 'password.reset', 'thanh');
    await visit.reads(t.password.title);
    await page.route('**/api/v1/recovery/password', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await visit.choosesPassword(next);
    await visit.reads(t.done.reset);
    await expect(opens(stage.product, 'thanh', next)).resolves.toBe(true);

    // The same with a network that stays away for a while: the page finds the first one's end by itself.
    const { page: same } = visit;
    await visit.open('account/password');
    await visit.signsIn('thanh', next);
    await visit.reads(t.password.title);
    const loseOnce = async (route: Route): Promise<void> => {
      await route.fetch();
      await same.context().setOffline(true);
      await route.abort('connectionreset');
    };
    await same.route('**/api/v1/password', loseOnce, { times: 1 });
    await visit.choosesPassword(old);
    await visit.page.getByText(t.waiting.again).waitFor();
    await same.context().setOffline(false);
    await visit.isTold(t.outcomes['password-in-history'].title);
    await stage.leaves(visit, next);
  });

  it('wrong codes use up the tries, and then a right one is refused as well', async () => {
    const visit = await stage.arrive('phone, German');
    const { t } = visit;
    const mail = await stage.mailAfter('zofia', () => visit.asksForACode('password.reset', 'zofia'));
    const code = codeIn(mail);
    const wrong = code === '111111' ? '222222' : '111111';
    for (let tries = 0; tries < 5; tries += 1) {
      await visit.proves(wrong);
      await visit.isTold(t.code.refused);
    }
    await visit.proves(wrong);
    // The time is told by the clock of the device, which is compared with ours anew by each answer: a minute may have begun.
    const refusal = async (): Promise<string> =>
      (await visit.isTold(t.troubles['too-many-tries'].title)).replace(/\d\d:\d\d/, '(time)');
    const wrongly = await refusal();
    await visit.proves(code);
    expect(await refusal()).toBe(wrongly);
    await stage.leaves(visit);
  });

  it('time runs out: the person starts again with the name filled in', async () => {
    const visit = await stage.arrive('desktop, German');
    const { t } = visit;
    await stage.provesByMail(visit, 'password.reset', 'juergen');
    await visit.reads(t.password.title);
    await letTimeRunOut(stage.product, 'flows');
    await visit.choosesPassword('Hafen-Ziegel-52');
    await visit.reads(t.expired.title);
    await visit.press(t.expired.button);
    await visit.reads(t.name.title);
    await visit.holds(t.name.label, 'juergen');
    await expect(opens(stage.product, 'juergen', stage.person('juergen').password)).resolves.toBe(true);
    await stage.leaves(visit, 'Hafen');
  });

  it('"this was not me" from the mail stops recovery and tells the security contact; opening it does nothing', async () => {
    const owner = await stage.arrive('phone, English');
    const { t } = owner;
    const mail = await stage.mailAfter('lukas', () => owner.asksForACode('account.unlock', 'lukas'));
    const notice = await stage.mailAfter('lukas', async () => {
      await owner.proves(codeIn(mail));
      await owner.reads(t.done.unlock);
    });
    const link = /\S+\/not-me#t=\S+/.exec(notice.text)![0];
    expect(link).toContain(`${stage.product.portalUrl}/not-me#t=`);

    await owner.page.goto(link);
    await owner.reads(t.notMe.title);
    await owner.page.reload();
    await owner.reads(t.notMe.title);
    const alarm = await stage.mailAfter('security@demo.example', () => owner.press(t.notMe.button));
    await owner.reads(t.notMe.done);
    expect(alarm.text).toContain('lukas');
    await owner.page.goto('about:blank');
    await owner.page.goto(link);
    await owner.press(t.notMe.button);
    await owner.reads(t.notMe.usedTitle);

    const before = (await stage.mailsTo('lukas@demo.example')).length;
    const thief = await stage.arrive('phone, German');
    await thief.asksForACode('password.reset', 'lukas');
    // Somebody else's mail, asked for afterwards, shows that his would have been there by now.
    await stage.mailAfter('carla', () => thief.asksForACode('password.reset', 'carla'));
    expect(await stage.mailsTo('lukas@demo.example')).toHaveLength(before);
    await stage.leaves(owner);
    await stage.leaves(thief);
  });

  it('a bridge that is away is told before anybody types a password, and the page goes on when it is back', async () => {
    const early = await stage.arrive('phone, English');
    const { t } = early;
    await stage.provesByMail(early, 'password.reset', 'thanh');
    await early.reads(t.password.title);
    await stage.product.bridge.stop();
    const late = await stage.arrive('desktop, German');
    // What a function knows of the bridge may be ten seconds old.
    const notice = late.page.locator('.notice-warning');
    for (let seconds = 0; seconds < 20; seconds += 1) {
      await late.open();
      if (await notice.isVisible()) break;
      await late.page.waitForTimeout(1000);
    }
    await late.isTold(late.t.home.away.title);
    await early.page.reload();
    await early.isTold(t.away.title);
    expect(await early.field(t.password.label).count()).toBe(0);
    stage.product.bridge.start();
    await late.isTold(late.t.home.back);
    await early.reads(t.password.title);
    await early.choosesPassword('Walnut-Signal-71');
    await early.reads(t.done.reset);
    await stage.leaves(early, 'Walnut');
    await stage.leaves(late);
  });
});
