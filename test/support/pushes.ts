import type { NewPushDeviceView, PushSubscriptionInput } from '#shared/api/push-views.ts';
import type { CaughtPush } from '#local/cloud/push/push-service.ts';
import type { ApiClient } from './api-client.ts';
import { expectStatus } from './person.ts';
import { SoftwarePushDevice } from './push-device.ts';

/** What a message says, decrypted. */
export interface PushMessage {
  readonly title: string;
  readonly body: string;
  readonly request: string;
}

/** The push service of the local run, from both of its ends. */
export class Pushes {
  readonly #url: string;

  constructor(mailUrl: string) {
    this.#url = mailUrl.replace(/\/$/, '');
  }

  /** Subscribes as a browser does. */
  async subscribe(): Promise<PushSubscriptionInput> {
    return (await (await fetch(`${this.#url}/push`, { method: 'POST' })).json()) as PushSubscriptionInput;
  }

  /** All messages to a subscription, oldest first. */
  async to({ endpoint }: PushSubscriptionInput): Promise<PushMessage[]> {
    const all = (await (await fetch(`${this.#url}/api/pushes`)).json()) as CaughtPush[];
    const own = all.filter(({ subscription }) => endpoint.endsWith(`/${subscription}`));
    return own.map(({ text }) => JSON.parse(text) as PushMessage);
  }

  /** Waits until a subscription has more than `after` messages, and gives the newest of them. */
  async waitFor(subscription: PushSubscriptionInput, { after }: { after: number }): Promise<PushMessage> {
    const deadline = Date.now() + 40_000;
    for (;;) {
      const messages = await this.to(subscription);
      if (messages.length > after) return messages.at(-1)!;
      if (Date.now() > deadline) throw new Error('no message to the device arrived in time');
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** Adds a device to who is signed in and has proven it freshly, to the end: its test message is answered. */
  async enrol(api: ApiClient, origin: string, name = 'Phone'): Promise<EnrolledDevice> {
    const device = new SoftwarePushDevice(origin);
    const subscription = await this.subscribe();
    const { publicKey } = device;
    const begun = await api.post<NewPushDeviceView>('/push/devices', { name, publicKey, subscription });
    const { id, handle, number } = expectStatus(202, begun);
    device.handle = handle;
    const { request } = await this.waitFor(subscription, { after: 0 });
    const portal = expectStatus(200, await api.get<{ portal: string }>('/session')).portal;
    expectStatus(204, await api.post('/push/answers', device.approves({ id: request, portal }, number)));
    return { id, device, subscription };
  }
}

/** A device that counts. */
export interface EnrolledDevice {
  readonly id: string;
  readonly device: SoftwarePushDevice;
  readonly subscription: PushSubscriptionInput;
}
