/** Stands in for what writes the headers of event streams: no service that we call has any. */
export class HeaderFormatter {}
