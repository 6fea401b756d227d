import type { NoticeTextDesk, NoticeTextKey, OwnNoticeText } from '#functions/ports/notice-text-store.ts';

/** Own words of notices in memory; passes the contract that the DynamoDB adapter passes. */
export class MemoryNoticeTexts implements NoticeTextDesk {
  readonly #texts = new Map<string, OwnNoticeText>();

  async find(key: NoticeTextKey): Promise<OwnNoticeText | undefined> {
    return this.#texts.get(idOf(key));
  }

  async list(portal: string): Promise<readonly OwnNoticeText[]> {
    return [...this.#texts.values()].filter((text) => text.portal === portal);
  }

  async put(text: OwnNoticeText, before: string | undefined): Promise<boolean> {
    if (this.#texts.get(idOf(text))?.revision !== before) return false;
    this.#texts.set(idOf(text), text);
    return true;
  }

  async remove(key: NoticeTextKey, before: string): Promise<boolean> {
    return this.#texts.get(idOf(key))?.revision === before && this.#texts.delete(idOf(key));
  }
}

const idOf = ({ portal, language, kind }: NoticeTextKey): string => `${portal}#${language}#${kind}`;
