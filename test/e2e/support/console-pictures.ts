import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Browser } from 'playwright-core';
import { localCredentials } from '#local/cloud/create-stores.ts';
import { localRegion } from '#local/demo-config.ts';
import type { LocalRun } from '#local/run.ts';
import { issueTexts } from '#portal/console/pages/issues/texts.ts';
import { codeIn, Mailbox } from '#test/support/mailbox.ts';
import { adminCookie, signInAdministrator } from '#test/support/operator.ts';
import { expectStatus, Person } from '#test/support/person.ts';
import { newAddress, SourceClient } from '#test/support/source-client.ts';
import { ConsoleVisit } from './console-visit.ts';

/** Pictures of the console by their name: everything on them was done through the product a moment before. */
export async function consolePictures(browser: Browser, run: LocalRun): Promise<ReadonlyMap<string, Buffer>> {
  await asks(run, 'ann');
  await asks(run, 'zofia');
  const tables = new DynamoDBClient({
    ...{ endpoint: run.endpoints.tables, region: localRegion, credentials: localCredentials },
  });
  const cookie = await signInAdministrator({ tables }, { name: 'Ada Lovelace', role: 'owner', portals: 'all' });
  tables.destroy();
  const words = issueTexts.en;
  const visit = await ConsoleVisit.arrive(browser, new URL(run.portalUrl).origin, 'desktop, English');
  await visit.takeCookie(adminCookie, cookie);
  const pictures = new Map<string, Buffer>();
  await visit.open();
  await visit.reads(visit.t.home.title);
  pictures.set('console-home', await visit.page.screenshot());
  await visit.open('issues?portal=demo');
  await visit.reads(words.title);
  await visit.page.locator('tbody a').first().click();
  await visit.page.getByRole('button', { name: words.verify }).waitFor();
  pictures.set('console-request', await visit.page.screenshot());
  await visit.leave();
  return pictures;
}

/** Somebody lost their app, proves their mailbox and waits for a decision. */
async function asks(run: LocalRun, login: string): Promise<void> {
  const email = run.directory.people.find((one) => one.login === login)!.email!;
  const api = new SourceClient(run.apiUrl, newAddress());
  const person = new Person(run, { portal: 'demo', login, email, api });
  expectStatus(201, await api.post('/restore', { portal: 'demo', login, lost: ['token'], language: 'en' }));
  expectStatus(200, await api.post('/flow/challenges', { factor: 'email-code' }));
  const mail = await new Mailbox(run.mailUrl).waitFor(email, { after: 0, matching: /type this code/ });
  expectStatus(200, await person.prove('email-code', codeIn(mail)));
  expectStatus(201, await api.post('/restore/requests', {}));
}
