import { expect, it } from 'vitest';
import { readTrial } from './trial-reading.js';

it.each([
  ['Lung cancer responds to anlotinib. The aim is to evaluate it in advanced leiomyosarcoma.', ['leiomyosarcoma']],
  [
    'Anlotinib is approved for non-small cell lung cancer. This is a single-arm study in liposarcoma. Leiomyosarcoma is another.',
    ['liposarcoma'],
  ],
  ['Osteosarcoma has a poor outcome. Apatinib works in gastric cancer. These patients need more.', ['osteosarcoma']],
  ['骨肉瘤是最常见的恶性骨肿瘤。肺癌中PD-1单抗有效。目的是探讨卡瑞利珠单抗在骨肉瘤中的疗效。', ['osteosarcoma']],
  [
    'The purpose is to test pazopanib in angiosarcoma and chordoma, compared with data from renal cell carcinoma.',
    ['angiosarcoma', 'chordoma'],
  ],
  ['The goal is to learn if it works in Ewing sarcoma in patients who do not have leukemia.', ['ewing-sarcoma']],
])('studies what the summary says is studied: %s', (summary, studied) => {
  expect(readTrial({ summary }).studied).toEqual(studied);
});
