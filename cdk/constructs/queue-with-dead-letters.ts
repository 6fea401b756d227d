import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** How long messages live in a queue and in its dead-letter queue. */
export interface QueueLives {
  readonly retention: Duration;
  readonly deadLetterRetention: Duration;
  readonly visibilityTimeout: Duration;
  /** Deliveries before a message is set aside. */
  readonly attempts: number;
}

/** A queue, encrypted and for TLS only, with the queue for what could not be processed. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: QueueLives & { name: string; isFifo?: boolean }) {
    super(scope, id);
    const common = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      ...(props.isFifo && { fifo: true }),
    };
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...common,
      queueName: props.name.replace(/(\.fifo)?$/, '-dead$1'),
      retentionPeriod: props.deadLetterRetention,
    });
    this.queue = new Queue(this, 'Queue', {
      ...common,
      queueName: props.name,
      retentionPeriod: props.retention,
      visibilityTimeout: props.visibilityTimeout,
      receiveMessageWaitTime: Duration.seconds(20),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.attempts },
      // One person's jobs stay in order; other people's do not wait for them.
      ...(props.isFifo && {
        deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
        fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
      }),
    });
  }
}
