import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createHash } from 'node:crypto';
import { codeIn, codeMail } from '#test/support/mailbox.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import type { Item, Newcomer } from '#test/support/product.ts';

jest.setTimeout(180_000);

/** Somebody who can write to the tables moves what is theirs into the records of somebody else. */
describe('E9: what is kept is bound to where it is kept', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.shared();
  });

  const begin = async (who: Newcomer): Promise<string> => {
    expectStatus(201, await who.at.start('reset'));
    return codeIn(await product.mailbox.waitFor(who.email, { after: 0, matching: codeMail }));
  };
  const flowOf = async (who: Newcomer): Promise<Item> => {
    const id = createHash('sha256').update(who.at.api.cookies.get('__Host-latchkey-flow')!).digest('base64url');
    return (await product.scan('flows')).find((item) => item['id']!.S === id)!;
  };
  const put = (table: string, item: Item): Promise<unknown> =>
    product.tables.send(new PutItemCommand({ TableName: `latchkey-local-${table}`, Item: item }));

  it('the code that was sent in one flow is worth nothing in another into which its record was copied', async () => {
    const [ann, mallory] = [await product.newcomer(), await product.newcomer()];
    const anns = await begin(ann);
    const mallorys = await begin(mallory);
    const [target, source] = [await flowOf(ann), await flowOf(mallory)];
    await put('flows', { ...target, begun: source['begun']! });
    expect((await ann.at.prove('email-code', mallorys)).status).toBe(403);
    // It is the copy that is refused: with its own record, the flow goes on.
    await put('flows', target);
    expect((await ann.at.prove('email-code', anns)).status).toBe(200);
  });
});
