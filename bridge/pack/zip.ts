import { crc32, deflateRawSync } from 'node:zlib';
import type { ArchiveFile } from '../archive/tar.ts';

/**
 * A zip (APPNOTE 6.3, no zip64, no encryption) that depends on nothing but its files: sorted, all of one time. The same
 * files make the same bytes.
 * @param modifiedAt not before 1980; the format counts every two seconds
 */
export function zip(files: readonly ArchiveFile[], modifiedAt: Date): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { path, content } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = Buffer.from(path, 'utf8');
    const packed = deflateRawSync(content, { level: 9 });
    const fields = common({
      packed: packed.length,
      size: content.length,
      crc: crc32(content),
      name: name.length,
      modifiedAt,
    });
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed]);
    directory.push(centralEntry(fields, name, offset));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

/** What the local header and the central directory say alike. */
function common(of: { packed: number; size: number; crc: number; name: number; modifiedAt: Date }): Buffer {
  const fields = Buffer.alloc(26);
  const at = of.modifiedAt;
  fields.writeUInt16LE(20, 0);
  // Names are UTF-8.
  fields.writeUInt16LE(1 << 11, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt16LE((at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1), 6);
  fields.writeUInt16LE(((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(), 8);
  fields.writeUInt32LE(of.crc, 10);
  fields.writeUInt32LE(of.packed, 14);
  fields.writeUInt32LE(of.size, 18);
  fields.writeUInt16LE(of.name, 22);
  return fields;
}

function centralEntry(fields: Buffer, name: Buffer, offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  // Made by: version 2.0, a system without permissions.
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, name]);
}
