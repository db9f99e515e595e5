import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Links } from '../ports/links.ts';

/** Presigned links to a bucket: signed here, without a call, by whoever may read the file. */
export class S3Links implements Links {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  to(Key: string, fileName: string, expiresIn: number): Promise<string> {
    const command = new GetObjectCommand({
      Bucket: this.#bucket,
      Key,
      ResponseContentDisposition: dispositionOf(fileName),
    });
    return getSignedUrl(this.#client, command, { expiresIn });
  }
}

// RFC 6266: the name in ASCII for those who know no better, the real one after it. Neither can end its quotes.
const dispositionOf = (fileName: string): string => {
  const plain = fileName.replace(/[^\w.-]+/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};
