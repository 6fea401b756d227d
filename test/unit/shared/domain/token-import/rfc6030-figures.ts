/**
 * The example documents of RFC 6030, by the number of their figure. Line breaks between elements are ours; what stands in the
 * elements is the RFC's.
 */
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const pskc = 'xmlns="urn:ietf:params:xml:ns:keyprov:pskc"';
const hotp = 'Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:hotp"';
const secret = '<Secret><PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=\n</PlainValue></Secret>';
const counter = '<Counter><PlainValue>0</PlainValue></Counter>';
const device = (maker: string, serial: string): string =>
  `<DeviceInfo><Manufacturer>${maker}</Manufacturer><SerialNo>${serial}</SerialNo></DeviceInfo>`;
const format = (digits: number): string =>
  `<AlgorithmParameters><ResponseFormat Length="${digits}" Encoding="DECIMAL"/></AlgorithmParameters>`;
const module = '<CryptoModuleInfo><Id>CM_ID_001</Id></CryptoModuleInfo>';

const bulkKey = (serial: string, id: number, from: string, to: string): string => `
  <KeyPackage>${device('TokenVendorAcme', serial)}
    <Key Id="${id}" ${hotp}><Issuer>Issuer</Issuer>${format(8)}<Data>${secret}${counter}</Data>
      <Policy><StartDate>${from}T00:00:00Z</StartDate><ExpiryDate>${to}T00:00:00Z</ExpiryDate></Policy>
    </Key>
  </KeyPackage>`;

export const figures = {
  /** A key, and nothing else; of four bytes. */
  2: `${head}<KeyContainer Version="1.0" Id="exampleID1" ${pskc}>
  <KeyPackage><Key Id="12345678" ${hotp}><Issuer>Issuer-A</Issuer>
    <Data><Secret><PlainValue>MTIzNA==
    </PlainValue></Secret></Data>
  </Key></KeyPackage>
</KeyContainer>`,

  /** With all that can be said of a device. */
  3: `${head}<KeyContainer Version="1.0" Id="exampleID1" ${pskc}>
  <KeyPackage>
    <DeviceInfo><Manufacturer>Manufacturer</Manufacturer><SerialNo>987654321</SerialNo>
      <UserId>DC=example-bank,DC=net</UserId></DeviceInfo>
    ${module}
    <Key Id="12345678" ${hotp}><Issuer>Issuer</Issuer>${format(8)}
      <Data>${secret}${counter}</Data><UserId>UID=jsmith,DC=example-bank,DC=net</UserId>
    </Key>
  </KeyPackage>
</KeyContainer>`,

  /** No key: both ends derive it from one that they share. */
  4: `${head}<KeyContainer Version="1.0" Id="exampleID1" ${pskc}>
  <KeyPackage>${device('Manufacturer', '987654321')}${module}
    <Key Id="12345678" ${hotp}><Issuer>Issuer</Issuer>${format(8)}
      <KeyProfileId>keyProfile1</KeyProfileId><KeyReference>MasterKeyLabel</KeyReference>
      <Data>${counter}</Data><Policy><KeyUsage>OTP</KeyUsage></Policy>
    </Key>
  </KeyPackage>
</KeyContainer>`,

  /** A key with a PIN, which is a key of its own, and what both may be used for. */
  5: `${head}<KeyContainer Version="1.0" Id="exampleID1" ${pskc}>
  <KeyPackage>${device('Manufacturer', '987654321')}${module}
    <Key Id="12345678" ${hotp}><Issuer>Issuer</Issuer>${format(8)}<Data>${secret}${counter}</Data>
      <Policy>
        <PINPolicy MinLength="4" MaxLength="4" PINKeyId="123456781" PINEncoding="DECIMAL" PINUsage="Local"/>
        <KeyUsage>OTP</KeyUsage>
      </Policy>
    </Key>
  </KeyPackage>
  <KeyPackage>${device('Manufacturer', '987654321')}${module}
    <Key Id="123456781" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:pin"><Issuer>Issuer</Issuer>${format(4)}
      <Data><Secret><PlainValue>MTIzNA==</PlainValue></Secret></Data>
    </Key>
  </KeyPackage>
</KeyContainer>`,

  /** Encrypted with a key that both have: 12345678901234567890123456789012. */
  6: `${head}<KeyContainer Version="1.0" ${pskc} xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
    xmlns:xenc="http://www.w3.org/2001/04/xmlenc#">
  <EncryptionKey><ds:KeyName>Pre-shared-key</ds:KeyName></EncryptionKey>
  <MACMethod Algorithm="http://www.w3.org/2000/09/xmldsig#hmac-sha1"><MACKey>
    <xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>
    <xenc:CipherData><xenc:CipherValue>
      ESIzRFVmd4iZABEiM0RVZgKn6WjLaTC1sbeBMSvIhRejN9vJa2BOlSaMrR7I5wSX
    </xenc:CipherValue></xenc:CipherData>
  </MACKey></MACMethod>
  <KeyPackage>${device('Manufacturer', '987654321')}${module}
    <Key Id="12345678" ${hotp}><Issuer>Issuer</Issuer>${format(8)}
      <Data><Secret>
        <EncryptedValue><xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>
          <xenc:CipherData><xenc:CipherValue>
            AAECAwQFBgcICQoLDA0OD+cIHItlB3Wra1DUpxVvOx2lef1VmNPCMl8jwZqIUqGv
          </xenc:CipherValue></xenc:CipherData>
        </EncryptedValue>
        <ValueMAC>Su+NvtQfmvfJzF6bmQiJqoLRExc=
        </ValueMAC>
      </Secret>${counter}</Data>
    </Key>
  </KeyPackage>
</KeyContainer>`,

  /** Encrypted with a key that comes from a passphrase: qwerty. */
  7: `${head}<pskc:KeyContainer xmlns:pskc="urn:ietf:params:xml:ns:keyprov:pskc"
    xmlns:xenc11="http://www.w3.org/2009/xmlenc11#" xmlns:xenc="http://www.w3.org/2001/04/xmlenc#"
    xmlns:pkcs5="http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#" Version="1.0">
  <pskc:EncryptionKey><xenc11:DerivedKey>
    <xenc11:KeyDerivationMethod Algorithm="http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf2">
      <pkcs5:PBKDF2-params><Salt><Specified>Ej7/PEpyEpw=</Specified></Salt>
        <IterationCount>1000</IterationCount><KeyLength>16</KeyLength><PRF/></pkcs5:PBKDF2-params>
    </xenc11:KeyDerivationMethod>
    <xenc:ReferenceList><xenc:DataReference URI="#ED"/></xenc:ReferenceList>
    <xenc11:MasterKeyName>My Password 1</xenc11:MasterKeyName>
  </xenc11:DerivedKey></pskc:EncryptionKey>
  <pskc:MACMethod Algorithm="http://www.w3.org/2000/09/xmldsig#hmac-sha1"><pskc:MACKey>
    <xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>
    <xenc:CipherData><xenc:CipherValue>
      2GTTnLwM3I4e5IO5FkufoOEiOhNj91fhKRQBtBJYluUDsPOLTfUvoU2dStyOwYZx
    </xenc:CipherValue></xenc:CipherData>
  </pskc:MACKey></pskc:MACMethod>
  <pskc:KeyPackage>
    <pskc:DeviceInfo><pskc:Manufacturer>TokenVendorAcme</pskc:Manufacturer>
      <pskc:SerialNo>987654321</pskc:SerialNo></pskc:DeviceInfo>
    <pskc:CryptoModuleInfo><pskc:Id>CM_ID_001</pskc:Id></pskc:CryptoModuleInfo>
    <pskc:Key ${hotp} Id="123456"><pskc:Issuer>Example-Issuer</pskc:Issuer>
      <pskc:AlgorithmParameters><pskc:ResponseFormat Length="8" Encoding="DECIMAL"/></pskc:AlgorithmParameters>
      <pskc:Data><pskc:Secret>
        <pskc:EncryptedValue Id="ED">
          <xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>
          <xenc:CipherData><xenc:CipherValue>
            oTvo+S22nsmS2Z/RtcoF8Hfh+jzMe0RkiafpoDpnoZTjPYZu6V+A4aEn032yCr4f
          </xenc:CipherValue></xenc:CipherData>
        </pskc:EncryptedValue>
        <pskc:ValueMAC>LP6xMvjtypbfT9PdkJhBZ+D6O4w=
        </pskc:ValueMAC>
      </pskc:Secret></pskc:Data>
    </pskc:Key>
  </pskc:KeyPackage>
</pskc:KeyContainer>`,

  /** Encrypted for a certificate, whose private key is not in the RFC. */
  8: `${head}<KeyContainer xmlns:ds="http://www.w3.org/2000/09/xmldsig#" ${pskc}
    xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" id="KC0001" Version="1.0">
  <EncryptionKey><ds:X509Data><ds:X509Certificate>MIIB5zCCAVCgAwIBAgIESZp/vDANBgkqhkiG9w0BAQUFADA4M
    Q0wCwYDVQQKEwRJRVRGMRMwEQYDVQQLEwpLZXlQcm92IFdHMRIwEAYDVQQDEwlQU0tDIF
    </ds:X509Certificate></ds:X509Data></EncryptionKey>
  <KeyPackage>${device('TokenVendorAcme', '987654321')}
    <Key Id="MBK000000001" ${hotp}><Issuer>Example-Issuer</Issuer>${format(6)}
      <Data><Secret><EncryptedValue>
        <xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#rsa_1_5"/>
        <xenc:CipherData><xenc:CipherValue>hJ+fvpoMPMO9BYpK2rdyQYGIxiATYHTHC7e/sPLKYo5/r1v+4
          xTYG3gJolCWuVMydJ7Ta0GaiBPHcWa8ctCVYmHKfSz5fdeV5nqbZApe6dofTqhRwZK6
          Yx4ufevi91cjN2vBpSxYafvN3c3+xIgk0EnTV4iVPRCR0rBwyfFrPc4=
        </xenc:CipherValue></xenc:CipherData>
      </EncryptedValue></Secret>${counter}</Data>
    </Key>
  </KeyPackage>
</KeyContainer>`,

  /** Signed. */
  9: `${head}<KeyContainer ${pskc} xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
    xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" Version="1.0">
  <KeyPackage>${device('TokenVendorAcme', '0755225266')}
    <Key Id="123" ${hotp}><Issuer>Example-Issuer</Issuer>${format(6)}<Data>${secret}${counter}</Data></Key>
  </KeyPackage>
  <Signature>
    <ds:SignedInfo>
      <ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>
      <ds:SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#rsa-sha1"/>
      <ds:Reference URI="#Device"><ds:DigestMethod Algorithm="http://www.w3.org/2000/09/xmldsig#sha1"/>
        <ds:DigestValue>j6lwx3rvEPO0vKtMup4NbeVu8nk=</ds:DigestValue></ds:Reference>
    </ds:SignedInfo>
    <ds:SignatureValue>j6lwx3rvEPO0vKtMup4NbeVu8nk=</ds:SignatureValue>
    <ds:KeyInfo><ds:X509Data><ds:X509IssuerSerial><ds:X509IssuerName>CN=Example.com,C=US</ds:X509IssuerName>
      <ds:X509SerialNumber>12345678</ds:X509SerialNumber></ds:X509IssuerSerial></ds:X509Data></ds:KeyInfo>
  </Signature>
</KeyContainer>`,

  /** Many; the last two are two keys of one device, one after the other. */
  10: `${head}<KeyContainer Version="1.0" ${pskc}>
  ${bulkKey('654321', 1, '2006-05-01', '2006-05-31')}
  ${bulkKey('123456', 2, '2006-05-01', '2006-05-31')}
  ${bulkKey('9999999', 3, '2006-03-01', '2006-03-31')}
  ${bulkKey('9999999', 4, '2006-04-01', '2006-04-30')}
</KeyContainer>`,
} as const;

/** The key of figure 6, and the passphrase of figure 7. */
export const figureKey = '12345678901234567890123456789012';
export const figurePassphrase = 'qwerty';

/** "12345678901234567890" in base32: the key of nearly every figure. */
export const figureSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
