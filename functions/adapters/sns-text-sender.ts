import type { TextMessage, TextSender } from '../ports/text-sender.ts';
import { once, settings } from './aws-clients.ts';

const snsClient = once(async () => {
  const { SNSClient, PublishCommand } = await import('@aws-sdk/client-sns');
  return { client: new SNSClient(settings), PublishCommand };
});

const e164 = /^\+[1-9][0-9]{7,14}$/;

/** Sends by SNS, straight to a number: no topic, nobody subscribes. */
export class SnsTextSender implements TextSender {
  readonly #senderId: string | undefined;

  /** @param senderId the name that phones show instead of a number, where the country allows one */
  constructor(senderId?: string) {
    this.#senderId = senderId;
  }

  async send({ to, text }: TextMessage): Promise<void> {
    // A destination that is no number would be a topic or nonsense; a mistake here should be ours to see.
    if (!e164.test(to)) throw new RangeError('not a phone number in E.164');
    const { client, PublishCommand } = await snsClient();
    const attribute = (StringValue: string) => ({ DataType: 'String', StringValue });
    await client.send(
      new PublishCommand({
        PhoneNumber: to,
        Message: text,
        MessageAttributes: {
          // Codes are urgent: not the cheapest route, which may be slow.
          'AWS.SNS.SMS.SMSType': attribute('Transactional'),
          ...(this.#senderId !== undefined && { 'AWS.SNS.SMS.SenderID': attribute(this.#senderId) }),
        },
      }),
    );
  }
}
