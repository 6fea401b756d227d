import { alias } from '../app/place.ts';

/** This browser as a device of somebody: its key, which even this page cannot read, and the handle it was given. */
export interface StoredDevice {
  readonly handle: string;
  readonly key: CryptoKey;
}

const name = 'latchkey';
const store = 'devices';

/** The device that this browser is in this portal. One: who sets it up anew takes the place of who did before. */
export const readDevice = (): Promise<StoredDevice | undefined> =>
  inStore('readonly', (devices) => devices.get(alias) as IDBRequest<StoredDevice | undefined>);

export const keepDevice = (device: StoredDevice): Promise<unknown> =>
  inStore('readwrite', (devices) => devices.put(device, alias));

async function inStore<T>(mode: IDBTransactionMode, work: (devices: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await settled(opened());
  try {
    return await settled(work(database.transaction(store, mode).objectStore(store)));
  } finally {
    database.close();
  }
}

function opened(): IDBOpenDBRequest {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store);
  return opening;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('the browser keeps nothing'));
    };
  });
