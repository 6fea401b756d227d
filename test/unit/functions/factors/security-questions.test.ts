import { describe, expect, it } from '@jest/globals';
import { world } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';
import { freshlyProven, noticesOf, owner, recovering, signedIn } from './signed-in.ts';

const offered = ['school', 'street', 'boss', 'trip'].map((id) => ({ id, text: { en: `Your first ${id} was?` } }));
const setup = () =>
  world({
    portal: {
      actions: ['password.reset', 'questions.manage'],
      recovery: { needed: 2, allowed: ['email-code', 'security-questions'], categories: 2 },
      questions: { own: true, offered, ask: 2, enrol: 3 },
    },
  });
type World = Awaited<ReturnType<typeof setup>>;

const answers = [
  { question: 'school', answer: 'Mill Lane Primary' },
  { question: 'boss', answer: 'Ms. Kowalski' },
  { own: 'What did we eat on the boat?', answer: 'Pickled herring' },
];
const answerOf = (id: string): string =>
  id.startsWith('own:') ? 'PICKLED herring' : answers.find(({ question }) => question === id)!.answer;
const set = (browser: Browser, given: object[] = answers) => browser.send('PUT', '/questions', { answers: given });
const ask = (browser: Browser) => browser.post('/flow/challenges', { factor: 'security-questions' });
const prove = (browser: Browser, given: object[]) =>
  browser.post('/flow/proofs', { factor: 'security-questions', answers: given });

type Asked = { id: string; text: string }[];
/** Alice in a recovery, with her mailbox proven. */
async function halfWay(w: World): Promise<Browser> {
  const browser = await recovering(w);
  const proven = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
  expect(proven.status).toBe(200);
  return browser;
}
async function asked(w: World): Promise<{ browser: Browser; questions: Asked }> {
  const browser = await halfWay(w);
  return { browser, questions: (await ask(browser)).body.begun['security-questions'].questions };
}
const rightAnswers = (questions: Asked) => questions.map(({ id }) => ({ question: id, answer: answerOf(id) }));

describe('security questions', () => {
  it('are answered once, hashed, told of, and prove who somebody is', async () => {
    const w = await setup();
    const browser = await freshlyProven(w);
    expect((await set(browser)).status).toBe(204);
    const listed = (await browser.get('/questions')).body;
    expect(listed).toMatchObject({ own: true, ask: 2, enrol: 3 });
    expect(listed.answered.map(({ text }: { text: string }) => text)).toEqual([
      'Your first school was?',
      'Your first boss was?',
      'What did we eat on the boat?',
    ]);
    const kept = JSON.stringify(await w.ports.authenticators.list(owner));
    expect(kept.match(/\$argon2id\$/g)).toHaveLength(3);
    expect([kept, ...w.lines].join().toLowerCase()).not.toMatch(/mill|kowalski|herring/);
    expect(noticesOf(w, 'questions-set')).toHaveLength(1);
    const flow = await asked(w);
    expect(flow.questions).toHaveLength(2);
    expect((await prove(flow.browser, rightAnswers(flow.questions))).body.state).toBe('proven');
  });

  it('the same ones are asked in every attempt of a day, and others on another day', async () => {
    const w = await setup();
    await set(await freshlyProven(w));
    const picks = async () => (await asked(w)).questions.map(({ id }) => id).join();
    const first = await picks();
    expect(await picks()).toBe(first);
    const later = new Set<string>();
    for (let day = 0; day < 8; day++) {
      await w.pass(86_400);
      later.add(await picks());
    }
    expect(later.size).toBeGreaterThan(1);
  });

  it('E1: nobody sees a question before something else is proven, and never alone', async () => {
    const w = await setup();
    await set(await freshlyProven(w));
    for (const login of ['alice', 'nobod']) {
      const browser = await recovering(w, login);
      expect((await browser.get('/flow')).body.gate.choices).toEqual(['email-code']);
      expect((await ask(browser)).body.code).toBe('wrong-step');
      expect((await prove(browser, [])).body.code).toBe('wrong-step');
    }
  });

  it('one wrong answer refuses all, in the words of any refusal', async () => {
    const w = await setup();
    await set(await freshlyProven(w));
    const { browser, questions } = await asked(w);
    const [first, second] = rightAnswers(questions);
    const wrong = { ...first!, answer: 'somewhere else' };
    const refusals = [
      await prove(browser, [wrong, second!]),
      await prove(browser, [first!]),
      await prove(browser, [first!, second!, { question: 'trip', answer: 'x' }]),
      await prove(browser, []),
    ].map(({ body }) => ({ ...body, requestId: '' }));
    expect(new Set(refusals.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(refusals[0].code).toBe('proof-refused');
    expect((await prove(browser, [second!, first!])).status).toBe(200);
  });

  it('E4, E6: five wrong tries close the way, also for right answers and in other flows', async () => {
    const w = await setup();
    await set(await freshlyProven(w));
    const { browser, questions } = await asked(w);
    for (let turn = 0; turn < 5; turn++) expect((await prove(browser, [])).body.code).toBe('proof-refused');
    const again = await asked(w);
    const answersNow = [await prove(browser, rightAnswers(questions)), await prove(again.browser, [])];
    expect(answersNow.map(({ body }) => body.code)).toEqual(['too-many-tries', 'too-many-tries']);
  });

  it.each([
    ['fewer than asked for', answers.slice(1)],
    ['a question that is not offered', [...answers.slice(1), { question: 'pet', answer: 'Bello the dog' }]],
    ['the same question twice', [...answers, { question: 'boss', answer: 'Somebody else' }]],
    ['the same answer twice', [...answers, { question: 'trip', answer: 'ms kowalski' }]],
    ['an answer that is in the question', [...answers, { question: 'trip', answer: 'First' }]],
    ['an own question that asks nothing', [...answers, { own: 'What?', answer: 'Something' }]],
  ])('are refused: %s', async (_, given) => {
    const w = await setup();
    expect((await set(await freshlyProven(w), given)).body.code).toBe('rules-broken');
    expect(await w.ports.authenticators.list(owner)).toEqual([]);
  });

  it('E14: are not set without a fresh proof, and are no fresh proof', async () => {
    const w = await setup();
    expect((await set(await signedIn(w))).body.code).toBe('fresh-proof-required');
    await set(await freshlyProven(w));
    const browser = await signedIn(w);
    expect((await browser.post('/session/challenges', { factor: 'security-questions' })).body.code).toBe('not-allowed');
  });

  it('can be removed', async () => {
    const w = await setup();
    const browser = await freshlyProven(w);
    await set(browser);
    expect((await set(browser, [])).status).toBe(204);
    expect((await browser.get('/questions')).body.answered).toEqual([]);
    expect((await (await halfWay(w)).get('/flow')).body.obstacle).toBe('factors-missing');
  });
});
