/** Where a definition's instances wait: how many at each step, for how long, and how long the step usually takes. */
import { ask, element, length, moment, MOST, say, show, since, table } from './monitoring.js';

/** Only what takes time of its own; scopes and multi-instance bodies would count their content twice. */
const STEPS = new Set(['userTask', 'serviceTask', 'callActivity', 'receiveTask', 'businessRuleTask', 'intermediateTimer', 'intermediateMessageCatch',
  'intermediateCatchEvent', 'eventBasedGateway', 'boundaryTimer', 'sendTask']);

function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted.length === 0 ? null : sorted[Math.floor(sorted.length / 2)];
}

/** Per step: the waiting ones and the usual length, the longest wait first. */
async function waits(api, processDefinitionId) {
  const [open, done] = await Promise.all([
    ask(api, 'history/activity-instance', { processDefinitionId, unfinished: true, sortBy: 'startTime', sortOrder: 'asc', maxResults: MOST }),
    ask(api, 'history/activity-instance', { processDefinitionId, finished: true, sortBy: 'endTime', sortOrder: 'desc', maxResults: MOST }),
  ]);
  const steps = new Map();
  const stepOf = (one) => {
    if (!steps.has(one.activityId)) {
      steps.set(one.activityId, { id: one.activityId, name: one.activityName ?? one.activityId, waiting: [], lengths: [] });
    }
    return steps.get(one.activityId);
  };
  open.filter((one) => STEPS.has(one.activityType)).forEach((one) => stepOf(one).waiting.push(one));
  done.filter((one) => STEPS.has(one.activityType) && !one.canceled).forEach((one) => stepOf(one).lengths.push(one.durationInMillis));
  return [...steps.values()].map((step) => ({
    ...step,
    oldest: step.waiting[0]?.startTime ?? null,
    middle: median(step.waiting.map((one) => since(one.startTime))),
    usual: median(step.lengths),
  })).sort((one, other) => other.waiting.length - one.waiting.length || (other.usual ?? 0) - (one.usual ?? 0));
}

async function overview(api, processDefinitionId) {
  const steps = await waits(api, processDefinitionId);
  if (steps.length === 0) {
    return element('p', {}, say('Ingen forløb har været her endnu.', 'No instance has been here yet.'));
  }
  return table(say('Hvor forløbene venter', 'Where the instances wait'),
    [say('Trin', 'Step'), say('Venter nu', 'Waiting now'), say('Har ventet (median)', 'Waited (median)'), say('Længst ventet', 'Longest wait'), say('Siden', 'Since'),
      say('Tager normalt (median)', 'Usually takes (median)'), say('Gennemført', 'Done')],
    steps.map((step) => [step.name, String(step.waiting.length), length(step.middle), step.oldest ? length(since(step.oldest)) : '', moment(step.oldest),
      length(step.usual), String(step.lengths.length)]));
}

function badge(step) {
  const words = say(`${step.waiting.length} venter, den længste i ${length(since(step.oldest))}`,
    `${step.waiting.length} waiting, the longest for ${length(since(step.oldest))}`);
  return element('div', { class: 'mayors-waiting', title: words, role: 'img', 'aria-label': words },
    `${step.waiting.length} · ${length(since(step.oldest))}`);
}

export default [
  {
    id: 'mayors-definition-waiting',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 8,
    properties: { label: say('Hvor venter det?', 'Where does it wait?') },
    render: (node, { api, processDefinitionId }) => {
      node.classList.add('mayors-tab');
      show(node, overview(api, processDefinitionId));
    },
  },
  {
    id: 'mayors-definition-waiting-diagram',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    render: async (viewer, { api, processDefinitionId }) => {
      const steps = await waits(api, processDefinitionId).catch(() => []);
      const elements = viewer.get('elementRegistry');
      const overlays = viewer.get('overlays');
      steps.filter((step) => step.waiting.length > 0 && elements.get(step.id)).forEach((step) =>
        overlays.add(step.id, 'mayors-waiting', { position: { top: -12, right: 30 }, html: badge(step) }));
    },
  },
];
