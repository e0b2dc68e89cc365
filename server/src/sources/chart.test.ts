import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Chart } from '../features/programme/programme-charts.ts';
import { chartSvg } from './chart.ts';

const CHART: Chart = {
  id: 'questions', title: 'Decisions <by> Question', description: 'A bar for each Question.', categories: ['8/17', '<b>"&'], isLying: true,
  series: [{ id: 'approved', name: 'approved', values: [4, 0] }, { id: 'determined', name: 'determined', values: [6, 1] }],
};

test('a chart is SVG with a title and a description, and holds no script, style, event or address', () => {
  for (const use of ['page', 'file'] as const) {
    const svg = chartSvg(CHART, use);
    assert.match(svg, /^<svg [^>]*role="img" aria-labelledby="questions-title questions-description"[^>]*>\n<title id="questions-title">Decisions &lt;by&gt; Question<\/title>\n<desc id="questions-description">A bar for each Question\.<\/desc>/);
    assert.doesNotMatch(svg, /<script|<style|style=|class=|\bon\w+=|href|url\((?!#questions-)/);
    assert.match(svg, />&lt;b&gt;&quot;&amp;<\/text>/);
  }
});

test('each part bears its number and the bar its sum', () => {
  const words = [...chartSvg(CHART, 'file').matchAll(/>([^<>\n]+)<\/text>/g)].map((match) => match[1] ?? '');
  for (const word of ['4', '6', '10', '1', 'approved', 'determined']) assert.ok(words.includes(word), word);
});

test('the page\'s style sheet colours a chart of the page; a file has its own colours, and patterns tell them apart', () => {
  assert.match(chartSvg(CHART, 'page'), /fill="var\(--chart-approved\)"[^]*fill="url\(#questions-p\d+\)"/);
  const file = chartSvg(CHART, 'file');
  assert.doesNotMatch(file, /var\(|currentColor/);
  assert.match(file, /<pattern /);
});

test('the same chart is drawn the same, whatever was drawn before', () => {
  const first = chartSvg(CHART, 'page');
  chartSvg({ ...CHART, id: 'periods', isLying: false }, 'page');
  assert.equal(chartSvg(CHART, 'page'), first);
});
