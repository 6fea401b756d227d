import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { DirectoryDeployment } from '../config.ts';
import { BridgeIdentity } from '../constructs/bridge-identity.ts';
import { QueueWithDeadLetters } from '../constructs/queue-with-dead-letters.ts';
import { jobQueueName, noticeQueueName, resultQueueName } from '../names.ts';

/** How long the functions behind `results` and `notices` may take; the queues' visibility follows from it. */
export const eventTimeout = Duration.seconds(10);

/** Between cloud and bridges: jobs per directory, results of all, notices to people. */
export class MessagingStack extends Stack {
  readonly jobs: ReadonlyMap<string, QueueWithDeadLetters>;
  readonly results: QueueWithDeadLetters;
  readonly notices: QueueWithDeadLetters;

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { stage: string; directories: readonly DirectoryDeployment[] },
  ) {
    super(scope, id, props);
    const { stage } = props;
    const forFunctions = {
      // AWS's advice for event sources: six times the function's timeout.
      visibilityTimeout: Duration.seconds(6 * eventTimeout.toSeconds()),
      attempts: 5,
      deadLetterRetention: Duration.days(14),
    };
    this.results = new QueueWithDeadLetters(this, 'Results', {
      ...forFunctions,
      name: resultQueueName(stage),
      retention: Duration.days(4),
    });
    // A code lives ten minutes: a mail that could not be sent for a day helps nobody.
    this.notices = new QueueWithDeadLetters(this, 'Notices', {
      ...forFunctions,
      name: noticeQueueName(stage),
      retention: Duration.days(1),
    });
    this.jobs = new Map(props.directories.map((directory) => [directory.id, this.#jobs(directory, stage)]));
    new CfnOutput(this, 'ResultQueueUrl', { value: this.results.queue.queueUrl });
    for (const directory of props.directories) this.#bridge(directory, stage);
  }

  #jobs(directory: DirectoryDeployment, stage: string): QueueWithDeadLetters {
    return new QueueWithDeadLetters(this, `Jobs-${directory.id}`, {
      name: jobQueueName(stage, directory.id),
      isFifo: true,
      // A job lives 120 s and is never carried out afterwards. Ten minutes leave a bridge that was restarted the time to
      // find what it had begun and to say how it ended; sealed passwords do not lie about for longer.
      retention: Duration.minutes(10),
      deadLetterRetention: Duration.hours(1),
      // Short, so that after a crash the job comes back within its life; a working bridge extends it.
      visibilityTimeout: Duration.seconds(30),
      // A bridge takes a job for 10 s at a time: this many deaths in a row are more than its life allows.
      attempts: 20,
    });
  }

  #bridge(directory: DirectoryDeployment, stage: string): void {
    const jobs = this.jobs.get(directory.id)!.queue;
    const identity = new BridgeIdentity(this, `Bridge-${directory.id}`, {
      stage,
      directory,
      jobs,
      results: this.results.queue,
    });
    new CfnOutput(this, `JobQueueUrl-${directory.id}`, { value: jobs.queueUrl }).overrideLogicalId(
      outputName('JobQueueUrl', directory.id),
    );
    new CfnOutput(this, `BridgePolicy-${directory.id}`, { value: identity.policy.managedPolicyArn }).overrideLogicalId(
      outputName('BridgePolicy', directory.id),
    );
  }
}

/** The name of a stack output that exists once per directory. Output names take letters and digits only. */
export const outputName = (prefix: string, directory: string): string =>
  prefix + directory.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
