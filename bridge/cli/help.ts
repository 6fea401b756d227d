/** Where the configuration is looked for when `--config` is left out. */
export const defaultConfigFile =
  process.platform === 'win32' ? 'C:\\ProgramData\\Latchkey\\bridge.yaml' : '/etc/latchkey-bridge/bridge.yaml';

/** What `bridge help` prints. */
export const helpText = `latchkey bridge: carries out password operations inside your network

  bridge init --setup bridge-setup.json [--config-dir DIR]
      Make keys and a commented bridge.yaml; print the fingerprint to be confirmed. Keeps what is there.
      Values may be given now instead of edited later:
        --bridge-id ID  --controller ldaps://HOST (repeat)  --ca FILE  --base-dn DN  --bind-dn DN
        --bind-password-file FILE  --served-ou DN (repeat)  --netbios-name NAME
        --discover  --site NAME  --allow-controller HOST (repeat): find controllers in DNS
  bridge check [--config FILE] [--json]
      Test configuration, clock, DNS, TLS, bind, rights and queues, one line each. Exit code 1 if any fails,
      78 if it is one without which the bridge does not start. --json prints one object for monitoring.
  bridge run [--config FILE] [--exit-with-parent]
      Run until SIGTERM or Ctrl+C; finishes what it has begun.
  bridge status [--config FILE] [--json]
      Ask the bridge that runs on this machine how it is. Exit code 1 unless all is well.
  bridge support-bundle [--config FILE] [--out FILE] [--log FILE]
      Write an archive (- is standard output) for whoever helps: settings, check, counters, last log lines. No secret, no name of a person.
  bridge fingerprint [--config FILE] [--json]
      Show the fingerprint of this bridge again.
  bridge keys list [--config FILE] [--json]
      Show the keys of this bridge, without their secret halves.
  bridge keys rotate [--config FILE]
      Make a new key for passwords. The fingerprint stays; restart the bridge afterwards.
  bridge keys forget [--config FILE]
      Delete the key for passwords before the present one, an hour after that restart.
  bridge keys rotate --identity, and later: bridge keys activate --confirmed
      A new identity. The administrators of the cloud confirm its fingerprint in between.
  bridge breached build LIST --out FILE [--plain]
      Make the list of stolen passwords that bridge.yaml may name, of a file with SHA-1 digests (or, --plain, with
      the passwords themselves), one on each line.
  bridge breached verify FILE
      Read all of such a list and tell what it holds.
  bridge version
  bridge help

Without --config the file is ${defaultConfigFile}.
Exit codes: 0 fine, 1 failed, 2 command line not understood, 78 configuration wrong.
`;
