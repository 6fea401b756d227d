/** A message as it goes over the wire (RFC 8030). */
export interface PushRequest {
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** `gone`: there is no such subscription any more. `failed`: it may work later. `refused`: this is ours to look at. */
export type PushOutcome = 'taken' | 'gone' | 'failed' | 'refused';

/** The push services of the makers of browsers. */
export interface PushService {
  post(request: PushRequest): Promise<PushOutcome>;
}
