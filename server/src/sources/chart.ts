import { BarChart } from 'echarts/charts';
import { GridComponent, LegendPlainComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../features/programme/programme-charts.ts';
import type { Counted } from '../features/programme/programme-counts.ts';
import { htmlText } from '../features/html-page.ts';

use([BarChart, GridComponent, LegendPlainComponent, SVGRenderer]);

/** Where a chart is shown: in a page, whose style sheet gives the colours, or as a file of its own on white. */
export type ChartUse = 'page' | 'file';

const WIDTH = 760, UPRIGHT_HEIGHT = 280, BAR = 26, AROUND = 80;
/** Room beside the bars, in pixels. */
const LEFT = 52, RIGHT = 30, TOP = 44, BOTTOM = 30;
/** A part of a bar that is lower or narrower bears no number. */
const LEAST_LABELLED = 12;

/** Colours of a chart on white paper; those of a page are in its style sheet under the same names. */
const ON_PAPER: Readonly<Record<Counted, string>> = {
  'approved': '#2f7d4f', 'determined': '#a86f0c', 'consented': '#7a5aa8', 'agreed': '#2b6cb0', 'not-approved': '#b3362d', 'registered': '#6b7785',
};

/** Light marks on the colour: stripes of a width and a distance, or dots. */
const stripes = (width: number, distance: number, rotation: number): object =>
  ({ color: 'rgba(255,255,255,0.5)', symbol: 'rect', symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [width, distance], rotation });
const DOTS = { color: 'rgba(255,255,255,0.5)', symbol: 'circle', symbolSize: 0.6, dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [6, 0] };

/** A pattern for each but one, so that nobody has to tell colours apart. */
const PATTERNS: Readonly<Record<Counted, object | undefined>> = {
  'approved': undefined, 'determined': stripes(2, 5, Math.PI / 4), 'consented': DOTS, 'agreed': stripes(2, 5, -Math.PI / 4),
  'not-approved': stripes(3, 3, Math.PI / 2), 'registered': stripes(1, 6, 0),
};

/** A chart as SVG, with its title and description inside, without script, style sheet or anything from elsewhere. */
export function chartSvg(chart: Chart, use: ChartUse): string {
  const height = chart.isLying ? chart.categories.length * BAR + AROUND : UPRIGHT_HEIGHT;
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    drawn.setOption(optionOf(chart, { use, height }));
    return finished(drawn.renderToSVGString(), chart, use);
  } finally {
    drawn.dispose();
  }
}

function optionOf(chart: Chart, { use, height }: { readonly use: ChartUse; readonly height: number }): EChartsCoreOption {
  const { categories, series, isLying } = chart, ink = use === 'page' ? 'currentColor' : '#1a1a1a';
  const totals = categories.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0)), most = Math.max(1, ...totals);
  const room = isLying ? WIDTH - LEFT - RIGHT : height - TOP - BOTTOM, isLabelled = (value: number): boolean => value / most * room >= LEAST_LABELLED;
  const named = { type: 'category', data: categories, inverse: isLying, axisTick: { show: false }, axisLine: { lineStyle: { color: ink, opacity: 0.4 } }, axisLabel: { color: ink, hideOverlap: true, ...(isLying && { width: LEFT - 10, overflow: 'truncate' }) } };
  const counted = { type: 'value', minInterval: 1, axisLabel: { color: ink }, splitLine: { lineStyle: { color: ink, opacity: 0.14 } } };
  const bar = { type: 'bar', stack: 'all', barMaxWidth: isLying ? 16 : 46, emphasis: { disabled: true }, silent: true };
  return {
    animation: false, textStyle: { fontSize: 12 },
    legend: { data: series.map(({ name }) => name), top: 4, left: LEFT - 4, itemWidth: 22, itemHeight: 13, itemGap: 20, textStyle: { color: ink, fontSize: 12 }, selectedMode: false },
    grid: { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
    xAxis: isLying ? counted : named, yAxis: isLying ? named : counted,
    series: [
      ...series.map(({ id, name, values }) => {
        const color = use === 'page' ? `var(--chart-${id})` : ON_PAPER[id];
        return {
          ...bar, name, data: values, itemStyle: { color, ...(PATTERNS[id] && { decal: { ...PATTERNS[id] } }) },
          label: { show: true, formatter: ({ value }: { readonly value: number }) => (isLabelled(value) ? value.toString() : ''), color: use === 'page' ? 'var(--chart-on)' : '#ffffff', textBorderColor: color, textBorderWidth: 4, fontSize: 11, fontWeight: 'bold' },
        };
      }),
      // The sum stands behind the last part: a part of no length bears it.
      {
        ...bar, name: '', data: totals.map(() => 0), itemStyle: { color: 'transparent' },
        label: { show: true, position: isLying ? 'right' : 'top', color: ink, fontSize: 11, formatter: ({ dataIndex }: { readonly dataIndex: number }) => (totals[dataIndex] ? totals[dataIndex].toString() : '') },
      },
    ],
  };
}

/** Takes out what only a script needs, and names that another drawing on the page may have too; puts in what a screen reader needs. */
function finished(svg: string, { id, title, description }: Chart, use: ChartUse): string {
  const bare = svg
    .replace(/<style[^]*?<\/style>\s*/g, '').replace(/ (?:ecmeta_\w+|class|pointer-events)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => attributes(style))
    .replace(/( id="|url\(#)zr\d+-/g, `$1${id}-`);
  const opened = `role="img" aria-labelledby="${id}-title ${id}-description" font-family="${use === 'page' ? 'inherit' : 'Calibri, Carlito, Segoe UI, sans-serif'}"`;
  const paper = use === 'page' ? '' : '<rect width="100%" height="100%" fill="#ffffff"></rect>\n';
  return bare.replace(/^<svg ([^>]*)>/, (_, own: string) =>
    `<svg ${own} ${opened}>\n<title id="${id}-title">${htmlText(title)}</title>\n<desc id="${id}-description">${htmlText(description)}</desc>\n${paper}`);
}

/** Declarations as attributes, which a page may hold that allows no style of its own: "font-size:12px;" is ` font-size="12px"`. The font is that of the whole drawing. */
const attributes = (style: string): string => style.split(';').map((one) => one.split(':'))
  .flatMap(([name = '', value = '']) => (/^font-(?:size|weight)$/.test(name.trim()) ? [` ${name.trim()}="${value.trim()}"`] : [])).join('');
