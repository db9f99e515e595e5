import type { Text } from '../language/text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** The lines as a plain text: Arabic, and English below. */
export const textBody = (lines: readonly Text[]): string =>
  [...lines.map(({ ar }) => ar), '', ...lines.map(({ en }) => en), ''].join('\r\n');

/** The lines as a page: Arabic from the right, and English below; nothing in it is fetched from anywhere. */
export function htmlBody(lines: readonly Text[]): string {
  const paragraphs = (language: 'ar' | 'en'): string =>
    lines
      .map((line, index) => {
        const text = escaped(line[language]);
        return `<p>${index === 0 ? `<strong>${text}</strong>` : text}</p>`;
      })
      .join('\r\n');
  return [
    '<!doctype html>',
    '<html lang="ar" dir="rtl"><head><meta charset="utf-8"></head>',
    '<body style="font-family: Arial, sans-serif; font-size: 12pt">',
    `<div lang="ar" dir="rtl">${paragraphs('ar')}</div>`,
    '<hr>',
    `<div lang="en" dir="ltr">${paragraphs('en')}</div>`,
    '</body></html>',
    '',
  ].join('\r\n');
}
