/** The declared infrastructure, as the local servers need it. Everything in here was read from the templates. */
export interface Infrastructure {
  readonly tables: readonly TableShape[];
  readonly queues: readonly QueueShape[];
  readonly keys: readonly KeyShape[];
  readonly functions: readonly FunctionShape[];
  readonly routes: readonly RouteShape[];
  readonly eventSources: readonly EventSourceShape[];
  readonly logSubscriptions: readonly LogSubscriptionShape[];
  readonly clocks: readonly ClockShape[];
  readonly site: SiteShape;
}

/** String keys. */
export interface KeyPair {
  readonly partitionKey: string;
  readonly sortKey?: string;
}

/** A table, its keys and its indexes by name. */
export interface TableShape extends KeyPair {
  readonly name: string;
  readonly indexes?: Readonly<Record<string, KeyPair>>;
}

/** A queue with the attributes that SQS's CreateQueue takes. */
export interface QueueShape {
  readonly logicalId: string;
  readonly name: string;
  readonly url: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A KMS key. */
export interface KeyShape {
  readonly arn: string;
  readonly spec: 'ECC_NIST_P256' | 'SYMMETRIC_DEFAULT';
}

/** A function with its bundle on disk. */
export interface FunctionShape {
  readonly name: string;
  readonly folder: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
}

/** `POST /api/v1/recovery` and who answers it. */
export interface RouteShape {
  readonly method: string;
  readonly path: string;
  readonly functionName: string;
}

/** A queue that wakes a function. */
export interface EventSourceShape {
  readonly queueUrl: string;
  readonly functionName: string;
  readonly batchSize: number;
}

/** Lines of one function's log wake another function. */
export interface LogSubscriptionShape {
  readonly sourceFunction: string;
  readonly functionName: string;
  /** In the language of CloudWatch Logs. */
  readonly filterPattern: string;
}

/** The clock wakes a function. */
export interface ClockShape {
  readonly functionName: string;
  readonly everyMinutes: number;
}

/** What CloudFront does. */
export interface SiteShape {
  /** Added to every answer, replacing headers of the same name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Source of the CloudFront Function that sees every request for a file. */
  readonly viewerRequestCode: string;
  readonly files: readonly { readonly prefix: string; readonly folder: string; readonly cacheControl: string }[];
  readonly api: {
    readonly pathPattern: string;
    /** Added to requests for the API, replacing what a client sent under these names. */
    readonly originHeaders: Readonly<Record<string, string>>;
    /** Lower case; all other headers of a client end here. */
    readonly forwardedHeaders: readonly string[];
    readonly forwardedCookies: readonly string[];
    /** Parts of the API with rules of their own; the first that fits counts. */
    readonly others: readonly {
      readonly pathPattern: string;
      readonly forwardedHeaders: readonly string[];
      /** As {@link SiteShape.headers}. */
      readonly headers: Readonly<Record<string, string>>;
    }[];
  };
}
