import { Duration, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { alarmTexts, describeAlarm } from '../alarm-texts.ts';
import type { DeploymentConfig } from '../config.ts';
import type { ApiStack } from './api-stack.ts';
import type { MessagingStack } from './messaging-stack.ts';

type AlarmName = keyof typeof alarmTexts;

const fiveMinutes = Duration.minutes(5);

/** Alarms for what a person must look at, and one picture of everything. */
export class OperationsStack extends Stack {
  readonly #topic: Topic | undefined;

  constructor(
    scope: Construct,
    id: string,
    props: StackProps & { config: DeploymentConfig; api: ApiStack; messaging: MessagingStack },
  ) {
    super(scope, id, props);
    const { config, api, messaging } = props;
    this.#topic = this.#alarmTopic(config);
    const waitingIn = (queue: Queue): Metric => queue.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes });
    const deadLetters: readonly { name: AlarmName; of?: string; metric: Metric }[] = [
      { name: 'results', metric: waitingIn(messaging.results.deadLetters) },
      { name: 'notices', metric: waitingIn(messaging.notices.deadLetters) },
      ...[...messaging.jobs].map(([of, jobs]) => ({ name: 'jobs' as const, of, metric: waitingIn(jobs.deadLetters) })),
    ];
    for (const { name, of, metric } of deadLetters)
      this.#alarm(
        `dead letters ${of === undefined ? name : `${name} ${of}`}`,
        metric,
        describeAlarm(alarmTexts[name], of),
      );
    this.#alarm('audit lost', waitingIn(api.auditLost), describeAlarm(alarmTexts['audit-lost']));
    this.#alarm('audit trouble', api.auditTroubles, describeAlarm(alarmTexts['audit-trouble']));
    const errors = [...api.functions].map(
      ([name, made]) => [name, made.function.metricErrors({ period: fiveMinutes })] as const,
    );
    // Each alarm costs money every month: what sets aside what it failed with has one already.
    const watched = errors.filter(([name]) => !api.functions.get(name)!.setsAside);
    for (const [name, metric] of watched) this.#alarm(`errors ${name}`, metric, errorText(name));
    const polls = [...messaging.jobs].map(([directory, { queue }]) => [directory, pollsOf(directory, queue)] as const);
    for (const [directory, metric] of polls) this.#bridgeAlarm(directory, metric);
    this.#dashboard(config.stage, {
      'Dead letters': deadLetters.map(({ metric }) => metric),
      'Function errors': errors.map(([, metric]) => metric),
      'Function duration (p95)': [...api.functions.values()].map((made) =>
        made.function.metricDuration({ statistic: 'p95', period: fiveMinutes }),
      ),
      'Bridges asking for jobs': polls.map(([, metric]) => metric),
      'Oldest job (seconds)': [...messaging.jobs.values()].map(({ queue }) =>
        queue.metricApproximateAgeOfOldestMessage({ period: fiveMinutes }),
      ),
    });
  }

  #alarm(id: string, metric: IMetric, alarmDescription: string): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription,
    });
    if (this.#topic) alarm.addAlarmAction(new SnsAction(this.#topic));
  }

  /** A working bridge asks its queue every 20 s. Silence for ten minutes means that nobody's password can be reset. */
  #bridgeAlarm(directory: string, metric: IMetric): void {
    const alarm = new Alarm(this, `bridge ${directory}`, {
      metric,
      threshold: 1,
      evaluationPeriods: 2,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
      alarmDescription: describeAlarm(alarmTexts.bridge, directory),
    });
    if (this.#topic) alarm.addAlarmAction(new SnsAction(this.#topic));
  }

  #alarmTopic({ stage, alarmsTo }: DeploymentConfig): Topic | undefined {
    if (!alarmsTo) return undefined;
    const topic = new Topic(this, 'Alarms', { topicName: `latchkey-${stage}-alarms`, enforceSSL: true });
    topic.addSubscription(new EmailSubscription(alarmsTo));
    return topic;
  }

  #dashboard(stage: string, graphs: Record<string, IMetric[]>): void {
    const widgets = Object.entries(graphs).map(([title, left]) => new GraphWidget({ title, left, width: 12 }));
    new Dashboard(this, 'Dashboard', { dashboardName: `latchkey-${stage}` }).addWidgets(...widgets);
  }
}

/** The clock's functions have texts of their own; the others answer people. */
const errorText = (name: string): string =>
  name === 'checkpoint' || name === 'digest'
    ? describeAlarm(alarmTexts[name])
    : describeAlarm(alarmTexts.requests, name);

/** How often anybody asked this queue for messages, answered with one or with none. */
function pollsOf(directory: string, queue: Queue): MathExpression {
  // Ids of metrics are one name space per graph, in letters, digits and underscores.
  const suffix = directory.replaceAll('-', '_');
  return new MathExpression({
    label: directory,
    expression: `FILL(empty_${suffix}, 0) + FILL(received_${suffix}, 0)`,
    usingMetrics: {
      [`empty_${suffix}`]: queue.metricNumberOfEmptyReceives({ period: fiveMinutes }),
      [`received_${suffix}`]: queue.metricNumberOfMessagesReceived({ period: fiveMinutes }),
    },
    period: fiveMinutes,
  });
}
