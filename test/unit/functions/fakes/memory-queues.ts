import type { ChatMessage, ChatSender } from '#functions/ports/chat-sender.ts';
import { createHmac } from 'node:crypto';
import type { Job } from '#shared/protocol/job.ts';
import type { Notice } from '#functions/notices/notice.ts';
import type { JobQueue } from '#functions/ports/job-queue.ts';
import type { KeyPurpose, KeyRing } from '#functions/ports/key-ring.ts';
import type { Mail, Mailer } from '#functions/ports/mailer.ts';
import type { TextMessage, TextSender } from '#functions/ports/text-sender.ts';
import type { NoticeQueue } from '#functions/ports/notice-queue.ts';

export class MemoryJobs implements JobQueue {
  readonly sent: Job[] = [];
  /** Makes the next send fail. */
  isBroken = false;
  async send(job: Job): Promise<void> {
    if (this.isBroken) throw new Error('the queue is away');
    this.sent.push(job);
  }
}

export class MemoryNotices implements NoticeQueue {
  readonly sent: Notice[] = [];
  /** Of each, in seconds: how long it is held back. */
  readonly delays: number[] = [];
  /** Makes the next sends fail. */
  isBroken = false;
  async send(notice: Notice, afterSeconds = 0): Promise<void> {
    if (this.isBroken) throw new Error('the queue is away');
    this.sent.push(notice);
    this.delays.push(afterSeconds);
  }
}

export class MemoryMailer implements Mailer {
  readonly sent: Mail[] = [];
  async send(mail: Mail): Promise<void> {
    this.sent.push(mail);
  }
}

export class MemoryTexts implements TextSender {
  readonly sent: TextMessage[] = [];
  async send(message: TextMessage): Promise<void> {
    this.sent.push(message);
  }
}

export class MemoryChats implements ChatSender {
  readonly sent: ChatMessage[] = [];
  async send(message: ChatMessage): Promise<boolean> {
    this.sent.push(message);
    return true;
  }
}

/** Real keyed hashes; "sealing" is text with a keyed hash over it. */
export class MemoryKeyRing implements KeyRing {
  async mac(purpose: KeyPurpose, ...parts: readonly string[]): Promise<string> {
    return createHmac('sha256', `test ${purpose}`).update(JSON.stringify(parts)).digest('base64url');
  }
  async seal(purpose: KeyPurpose, text: string, boundTo: string): Promise<string> {
    return `${Buffer.from(text).toString('base64url')}.${await this.mac(purpose, text, boundTo)}`;
  }
  async open(purpose: KeyPurpose, sealed: string, boundTo: string): Promise<string | undefined> {
    const [body = '', tag] = sealed.split('.');
    const text = Buffer.from(body, 'base64url').toString();
    return tag === (await this.mac(purpose, text, boundTo)) ? text : undefined;
  }
}
