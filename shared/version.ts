/** Of the product, as `package.json` has it; a test holds the two together. */
export const productVersion = '0.1.0';
