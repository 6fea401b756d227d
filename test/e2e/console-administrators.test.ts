/// <reference lib="dom" />
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { DynamoTable } from '#functions/adapters/dynamo-table.ts';
import { totpNow } from '#local/totp.ts';
import { texts as account } from '#portal/console/pages/my-account/texts.ts';
import { texts as administrators } from '#portal/console/pages/administrators/texts.ts';
import { texts as setup } from '#portal/console/pages/setup/texts.ts';
import { texts as signIn } from '#portal/console/pages/sign-in/texts.ts';
import { requires } from '#test/support/requirements.ts';
import { ConsoleStage } from './support/console-stage.ts';
import type { ConsoleVisit } from './support/console-visit.ts';
import { VirtualAuthenticator } from './support/virtual-authenticator.ts';

jest.setTimeout(300_000);

const root = path.join(import.meta.dirname, '../..');
const password = 'quiet otters build dams';
const en = { ...administrators.en, setup: setup.en, signIn: signIn.en, account: account.en };
const de = { ...administrators.de, setup: setup.de, signIn: signIn.de, account: account.de };

requires('chromium')('administrators at the console', () => {
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await ConsoleStage.open();
  });
  afterAll(() => stage?.close());

  /** The command of who has the deployment's own credentials. @returns the link that it prints, below the console */
  async function createOwner(name: string, mail: string): Promise<string> {
    const words = ['create-owner', '--name', name, '--mail', mail, '--local', stage.product.facts.dataDir];
    const options = { cwd: root, timeout: 90_000 };
    const { stdout } = await promisify(execFile)(process.execPath, ['cdk/admin/main.ts', ...words], options);
    return linkIn(stdout);
  }
  const linkIn = (text: string): string => /\/console\/(setup#t=[\w.-]+)/.exec(text)![1]!;

  /** The code of the step after those that were used. */
  const steps = new Map<string, number>();
  async function nextCode(secret: string): Promise<string> {
    const step = Math.max(Math.floor(Date.now() / 30_000), (steps.get(secret) ?? 0) + 1);
    steps.set(secret, step);
    // One step ahead is accepted; of a later one the time has to come.
    const wait = (step - 1) * 30_000 - Date.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    return totpNow(secret, step * 30_000);
  }

  /** As if nobody had proven anything for a long time. */
  async function forgetProofs(): Promise<void> {
    const sessions = new DynamoTable(stage.product.tables, 'latchkey-local-adminSessions');
    for (const { id } of await stage.product.scan('adminSessions'))
      await sessions.update({ id: id!.S! }, { update: 'SET provenAtMs = :never', values: { ':never': 0 } });
  }

  async function setsUpApp(visit: ConsoleVisit, name: string): Promise<{ secret: string; codes: string[] }> {
    await visit.reads(en.setup.welcome(name));
    expect(visit.page.url()).not.toContain('#');
    await visit.press(en.setup.otherBegin);
    await visit.reads(en.setup.otherTitle);
    const secret = (await visit.page.locator('.secret-text').innerText()).replaceAll(/\s/g, '');
    await visit.type(en.setup.password, password);
    await visit.type(en.setup.code, await nextCode(secret));
    await visit.press(en.setup.finish);
    await visit.reads(en.setup.codesTitle);
    const codes = await visit.page.locator('.code-sheet code').allInnerTexts();
    await visit.press(en.setup.codesKept);
    await visit.reads(en.setup.doneTitle);
    await visit.press(en.setup.open);
    return { secret, codes };
  }

  it('an owner comes in by a link, invites somebody who uses a passkey, and lets them set it up again', async () => {
    const owner = await stage.stranger();
    await owner.open(await createOwner('Olga Owner', 'olga@admins.example'));
    const { secret, codes } = await setsUpApp(owner, 'Olga Owner');
    expect(codes).toHaveLength(8);

    await owner.goes(en.title);
    await owner.reads(en.title);
    await owner.press(en.invite);
    await owner.reads(en.newTitle);
    await owner.page.locator('button[type=submit]').click();
    for (const missing of [en.nameMissing, en.mailWrong]) await owner.isTold(missing);
    await owner.type(en.name, 'Hanna Helper');
    await owner.type(en.mail, 'hanna@admins.example');
    await owner.field(en.language).selectOption('de');
    await owner.press(en.send);
    await owner.isTold(en.invited('hanna@admins.example'));

    const invitation = await stage.product.mailbox.waitFor('hanna@admins.example', {
      after: 0,
      matching: /console\/setup/,
    });
    const hanna = await stage.stranger('tablet, German');
    await VirtualAuthenticator.on(hanna.page);
    await hanna.open(linkIn(invitation.text));
    await hanna.reads(de.setup.welcome('Hanna Helper'));
    await hanna.press(de.setup.passkeyMake);
    await hanna.reads(de.setup.doneTitle);
    await hanna.press(de.setup.open);
    await hanna.reads(hanna.t.home.title);
    expect(await hanna.page.getByRole('link', { name: de.title, exact: true }).count()).toBe(0);
    await hanna.open('administrators');
    await hanna.reads(hanna.t.notPermitted.title);
    // Out, and in again by the passkey alone.
    await hanna.press(hanna.t.common.signOut);
    await hanna.reads(hanna.t.signIn.title);
    await hanna.press(de.signIn.passkey);
    await hanna.reads(hanna.t.home.title);

    // The link is used up.
    const late = await stage.stranger();
    await late.open(linkIn(invitation.text));
    await late.reads(en.setup.overTitle);
    await stage.leaves(late);

    // Another role counts with the next click.
    await owner.press('Hanna Helper');
    await owner.reads('Hanna Helper');
    await owner.field(en.role).selectOption('auditor');
    await owner.press(en.change);
    await owner.isTold(en.changed('Hanna Helper'));
    await hanna.open('administrators');
    await hanna.reads(de.title);

    // She lost her device: what she had is gone at once, and a new link comes.
    await owner.press(en.deeds.reset.button);
    await owner.isAsked(en.deeds.reset.question('Hanna Helper'));
    await owner.page.getByRole('dialog').getByRole('button', { name: en.deeds.reset.button }).click();
    await owner.isTold(en.deeds.reset.done('Hanna Helper'));
    await hanna.open('administrators');
    await hanna.reads(hanna.t.signIn.title);
    await hanna.press(de.signIn.passkey);
    await hanna.isTold(de.signIn.refused.title);
    await stage.leaves(hanna);
    await stage.leaves(owner, password, secret, ...codes);
  });

  it('somebody signs in with a password and a code, proves it again when it is asked for, and looks after their own', async () => {
    const olaf = await stage.stranger();
    await olaf.open(await createOwner('Olaf Owner', 'olaf@admins.example'));
    const { secret, codes } = await setsUpApp(olaf, 'Olaf Owner');
    await olaf.press(olaf.t.common.signOut);
    await olaf.reads(olaf.t.signIn.title);
    await olaf.type(en.signIn.mail, 'olaf@admins.example');
    await olaf.type(en.signIn.password, 'not this one');
    await olaf.type(en.signIn.code, '000000');
    await olaf.press(en.signIn.signIn);
    await olaf.isTold(en.signIn.refused.title);
    await olaf.type(en.signIn.password, password);
    await olaf.type(en.signIn.code, await nextCode(secret));
    await olaf.press(en.signIn.signIn);
    await olaf.reads(olaf.t.home.title);

    await olaf.goes(en.account.title);
    await olaf.reads(en.account.title);
    await VirtualAuthenticator.on(olaf.page);
    await olaf.type(en.account.passkeyName, 'Laptop');
    // As if ten minutes had gone by since: the server asks for both factors, over the page, and goes on.
    await forgetProofs();
    await olaf.press(en.account.addPasskey);
    await olaf.isAsked(en.signIn.proofTitle);
    const dialog = olaf.page.getByRole('dialog');
    await dialog.getByRole('button', { name: en.signIn.useRecovery }).click();
    await dialog.getByLabel(en.signIn.password, { exact: true }).fill(password);
    await dialog.getByLabel(en.signIn.recoveryCode).fill(codes[0]!);
    await dialog.getByRole('button', { name: en.signIn.prove }).click();
    await olaf.isTold(en.account.passkeyAdded);
    await olaf.press(en.account.removePasskey('Laptop'));
    await olaf.isAsked(en.account.removeQuestion('Laptop'));
    await olaf.page
      .getByRole('dialog')
      .getByRole('button', { name: en.account.removePasskey('Laptop') })
      .click();
    await olaf.isTold(en.account.removed);
    expect(await olaf.page.locator('main').innerText()).toContain(en.account.codesLeft(7, 8));
    await stage.leaves(olaf, password, secret, ...codes);
  });
});
