import { Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { ServiceFunction } from './service-function.ts';

/** Counts lines of a function's log. A metric of one's own costs money only in hours in which it counted something. */
export function countLines(
  source: ServiceFunction,
  { id, stage, name, pattern }: { id: string; stage: string; name: string; pattern: string },
): IMetric {
  const filter = new MetricFilter(source, id, {
    ...{ logGroup: source.log, filterPattern: FilterPattern.literal(pattern) },
    ...{ metricNamespace: `Latchkey/${stage}`, metricName: name, metricValue: '1' },
  });
  return filter.metric({ statistic: 'Sum', period: Duration.minutes(5) });
}
