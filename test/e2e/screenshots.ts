/**
 * `npm run screenshots`: makes the pictures in `docs/images` from the real product: the portal, a phone in front of a
 * desktop, and the console. The whole product is started for it and goes afterwards.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Mailbox, codeIn } from '#test/support/mailbox.ts';
import { consolePictures } from './support/console-pictures.ts';
import { startProduct } from './support/product.ts';
import { devices, launchBrowser } from './support/traveller.ts';

const target = join(import.meta.dirname, '../../docs/images/portal.png');
const login = 'ann';

const product = await startProduct();
const browser = await launchBrowser();
try {
  const desktop = await pictureOfHome(browser);
  const phone = await pictureOfNewPassword(browser);
  mkdirSync(join(target, '..'), { recursive: true });
  const picture = await compose(browser, desktop, phone);
  writeFileSync(target, picture);
  console.log(`${target}: ${Math.round(picture.length / 1024)} KB`);
  for (const [name, content] of await consolePictures(browser, product)) {
    const file = join(target, '..', `${name}.png`);
    writeFileSync(file, content);
    console.log(`${file}: ${Math.round(content.length / 1024)} KB`);
  }
} finally {
  await browser.close();
  await product.stop();
}

async function pictureOfHome(from: Browser): Promise<Buffer> {
  const page = await from.newPage({ ...devices['desktop, English'], viewport: { width: 1080, height: 700 } });
  await page.goto(product.portalUrl);
  await page.waitForSelector('.choice');
  return page.screenshot();
}

async function pictureOfNewPassword(from: Browser): Promise<Buffer> {
  const page = await from.newPage({ ...devices['phone, English'], colorScheme: 'dark' });
  await page.goto(`${product.portalUrl}/forgot`);
  await page.fill('#login', login);
  await page.click('main button[type=submit]');
  await page.waitForSelector('#code');
  const mail = await new Mailbox(product.mailUrl).waitFor(`${login}@demo.example`, { after: 0 });
  await page.fill('#code', codeIn(mail));
  await page.click('main button[type=submit]');
  await page.fill('#new-password', 'Quiet-Lantern');
  return page.screenshot();
}

async function compose(from: Browser, desktop: Buffer, phone: Buffer): Promise<Buffer> {
  const page = await from.newPage({ viewport: { width: 1240, height: 820 } });
  const image = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;
  await page.setContent(`<style>
    body { margin: 0; height: 820px; position: relative; background: #efe6d8; }
    img { position: absolute; display: block; }
    .desktop { left: 40px; top: 56px; width: 1020px; border-radius: 14px; border: 1px solid #d9cbb6;
      box-shadow: 0 18px 50px rgb(60 40 20 / 18%); }
    .phone { right: 48px; bottom: 36px; width: 330px; border-radius: 38px; border: 9px solid #16110e;
      box-shadow: 0 22px 60px rgb(40 25 10 / 38%); }
  </style><img class="desktop" src="${image(desktop)}"><img class="phone" src="${image(phone)}">`);
  await page.waitForFunction('[...document.images].every((image) => image.complete)');
  return page.screenshot();
}
