#!/usr/bin/env node
import { runCommand } from './cli/run-command.ts';

process.exitCode = await runCommand(process.argv.slice(2));
// A connection that was left open must not keep a command that has ended.
setTimeout(() => process.exit(), 1_000).unref();
