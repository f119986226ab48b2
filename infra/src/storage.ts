import { tables } from '@app/functions/lambdas/manifests'
import {
  Duration,
  aws_dynamodb as dynamodb,
  RemovalPolicy,
  aws_s3 as s3,
  aws_secretsmanager as secrets,
} from 'aws-cdk-lib'
import { Construct } from 'constructs'
import type { StageSettings } from './settings'

const text = (name: string) => ({ name, type: dynamodb.AttributeType.STRING })

/** Three tables, one bucket, a secret for each trust. What must not be lost is kept when the stack goes. */
export class Storage extends Construct {
  readonly records: dynamodb.TableV2
  readonly public: dynamodb.TableV2
  /** Tails of lists; made again from `records`, so it may go with the stack. */
  readonly lists: dynamodb.TableV2
  /** Seals of the audit log: read and added to. */
  readonly audit: dynamodb.TableV2
  readonly bucket: s3.Bucket
  /** Signs what is on the walls: for `public`, `api` and `work`. */
  readonly codeSecret: secrets.Secret
  /** Tells who asks: for `api` alone. */
  readonly signInSecret: secrets.Secret
  /** Signs the heads of the logs: for `timer` alone. */
  readonly logSecret: secrets.Secret

  constructor(scope: Construct, id: string, { keepData }: StageSettings) {
    super(scope, id)
    const removalPolicy = keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    const { records } = tables
    this.records = new dynamodb.TableV2(this, 'Records', {
      partitionKey: text(records.partitionKey),
      sortKey: text(records.sortKey),
      globalSecondaryIndexes: [
        { indexName: 'list', partitionKey: text(records.list.partitionKey), sortKey: text(records.list.sortKey) },
      ],
      timeToLiveAttribute: records.ttl,
      dynamoStream: dynamodb.StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: keepData,
      removalPolicy,
    })
    this.public = new dynamodb.TableV2(this, 'Public', {
      partitionKey: text(tables.public.partitionKey),
      removalPolicy,
    })
    this.lists = new dynamodb.TableV2(this, 'Lists', {
      partitionKey: text(tables.lists.partitionKey),
      sortKey: text(tables.lists.sortKey),
      removalPolicy,
    })
    this.audit = new dynamodb.TableV2(this, 'Audit', {
      partitionKey: text(tables.audit.partitionKey),
      sortKey: text(tables.audit.sortKey),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: keepData,
      removalPolicy,
    })
    this.bucket = new s3.Bucket(this, 'Objects', {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      // pictures that were sent and never named; a day longer than the record that announced them
      lifecycleRules: [{ prefix: 'Q/', expiration: Duration.days(91), noncurrentVersionExpiration: Duration.days(1) }],
      removalPolicy,
    })
    this.codeSecret = new secrets.Secret(this, 'CodeSecret', { description: '码的密钥' })
    this.logSecret = new secrets.Secret(this, 'LogSecret', { description: '存证日志的签名密钥' })
    this.signInSecret = new secrets.Secret(this, 'SignInSecret', { description: '令牌密钥、网关公钥' })
  }
}
