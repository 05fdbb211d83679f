/** Cockpit's history: what happened in a process instance, and all instances of a definition, running and finished. */
import { nameOfKey } from './names.js';
import { ask, element, length, moment, MOST, people, say, show, since, table } from './monitoring.js';

const PAGE = 25;

const STATES = {
  ACTIVE: say('I gang', 'Running'),
  SUSPENDED: say('På pause', 'Suspended'),
  COMPLETED: say('Afsluttet', 'Completed'),
  EXTERNALLY_TERMINATED: say('Afbrudt', 'Cancelled'),
  INTERNALLY_TERMINATED: say('Afbrudt', 'Cancelled'),
};

const OPERATIONS = {
  Claim: say('Tog opgaven', 'Claimed the task'),
  Assign: say('Tildelte opgaven', 'Assigned the task'),
  Complete: say('Afsluttede opgaven', 'Completed the task'),
  Delegate: say('Uddelegerede opgaven', 'Delegated the task'),
  SetDueDate: say('Flyttede fristen', 'Moved the due date'),
  Update: say('Ændrede opgaven', 'Changed the task'),
  Create: say('Startede forløbet', 'Started the instance'),
  SetVariable: say('Satte en variabel', 'Set a variable'),
  SetVariables: say('Satte variabler', 'Set variables'),
  SetJobRetries: say('Prøvede igen', 'Tried again'),
  Suspend: say('Satte på pause', 'Suspended'),
  Activate: say('Genoptog', 'Activated'),
  Delete: say('Afbrød', 'Cancelled'),
  ModifyProcessInstance: say('Flyttede forløbet', 'Moved the instance'),
};

/** What one sees is called something in the model; events and gateways without a name say nothing. */
const named = (step) => step.activityName && step.activityType !== 'multiInstanceBody';

function stateOf(step) {
  if (!step.endTime) {
    return step.canceled ? STATES.EXTERNALLY_TERMINATED : STATES.ACTIVE;
  }
  return step.canceled ? STATES.EXTERNALLY_TERMINATED : STATES.COMPLETED;
}

function nameOf(step) {
  return step.calledProcessInstanceId && !step.endTime
    ? element('a', { href: `#/process-instance/${step.calledProcessInstanceId}/runtime` }, step.activityName)
    : step.activityName;
}

async function story(api, processInstanceId) {
  const [steps, operations] = await Promise.all([
    ask(api, 'history/activity-instance', { processInstanceId, sortBy: 'startTime', sortOrder: 'asc', maxResults: MOST }),
    ask(api, 'history/user-operation', { processInstanceId, sortBy: 'timestamp', sortOrder: 'asc', maxResults: MOST }),
  ]);
  const nameOfPerson = await people(api, [...steps.map((step) => step.assignee), ...operations.map((operation) => operation.userId)]);
  const tasks = new Map(steps.filter((step) => step.taskId).map((step) => [step.taskId, step.activityName]));
  const deeds = new Map(operations.map((operation) => [operation.operationId, operation]));
  return [
    element('h4', {}, say('Trin', 'Steps')),
    table(say('Forløbets trin', 'The steps of the instance'),
      [say('Trin', 'Step'), say('Hvem', 'Who'), say('Begyndt', 'Began'), say('Slut', 'Ended'), say('Varighed', 'Duration'), 'Status'],
      steps.filter(named).map((step) => [nameOf(step), nameOfPerson(step.assignee), moment(step.startTime), moment(step.endTime),
        length(step.endTime ? step.durationInMillis : since(step.startTime)), stateOf(step)])),
    element('h4', {}, say('Hvem gjorde hvad', 'Who did what')),
    deeds.size === 0
      ? element('p', {}, say('Ingen har grebet ind; forløbet er gået af sig selv.', 'Nobody has acted; the instance ran by itself.'))
      : table(say('Det, som mennesker har gjort', 'What people did'), [say('Tidspunkt', 'Time'), say('Hvem', 'Who'), say('Handling', 'Action'), say('Hvor', 'Where')],
        [...deeds.values()].map((deed) => [moment(deed.timestamp), nameOfPerson(deed.userId),
          OPERATIONS[deed.operationType] ?? deed.operationType, tasks.get(deed.taskId) ?? ''])),
  ];
}

const CHOICES = [
  [say('Alle', 'All'), {}],
  [say('I gang', 'Running'), { unfinished: true }],
  [say('Afsluttet', 'Completed'), { completed: true }],
  [say('Afbrudt', 'Cancelled'), { externallyTerminated: true }],
];

async function instances(api, processDefinitionId, filter, first, turn) {
  const query = { processDefinitionId, ...filter };
  const [rows, { count }] = await Promise.all([
    ask(api, 'history/process-instance', { ...query, sortBy: 'startTime', sortOrder: 'desc', firstResult: first, maxResults: PAGE }),
    ask(api, 'history/process-instance/count', query),
  ]);
  const [nameOfPerson, nameOfInstance] = await Promise.all([people(api, rows.map((row) => row.startUserId)), nameOfKey(rows.map((row) => row.businessKey))]);
  const titleOf = (row) => (row.businessKey ? nameOfInstance(row.businessKey) : row.id);
  const detail = element('div', { tabindex: '-1' });
  const open = (row) => {
    show(detail, story(api, row.id).then((told) => [element('h3', {}, `${say('Forløbet', 'Instance')} ${titleOf(row)}`), ...told]))
      .then(() => detail.focus());
  };
  const keyOf = (row) => row.endTime ? titleOf(row) : element('a', { href: `#/process-instance/${row.id}/runtime` }, titleOf(row));
  return [
    table(say('Forløb, det seneste først', 'Instances, the latest first'),
      [say('Forløb', 'Instance'), 'Status', say('Begyndt', 'Began'), say('Slut', 'Ended'), say('Varighed', 'Duration'), say('Startet af', 'Started by'), ''],
      rows.map((row) => [keyOf(row), STATES[row.state] ?? row.state, moment(row.startTime), moment(row.endTime),
        length(row.endTime ? row.durationInMillis : since(row.startTime)), nameOfPerson(row.startUserId),
        element('button', { type: 'button', class: 'btn btn-default btn-xs', onclick: () => open(row) }, say('Vis trin', 'Show steps'))])),
    element('p', {},
      count === 0 ? say('Ingen forløb.', 'No instances.') : `${first + 1}–${first + rows.length} ${say('af', 'of')} ${count} `,
      ...(first > 0 ? [element('button', { type: 'button', class: 'btn btn-default btn-xs', onclick: () => turn(first - PAGE) }, say('Forrige', 'Previous'))] : []), ' ',
      ...(first + rows.length < count ? [element('button', { type: 'button', class: 'btn btn-default btn-xs', onclick: () => turn(first + PAGE) }, say('Næste', 'Next'))] : [])),
    detail,
  ];
}

export default [
  {
    id: 'mayors-instance-history',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 100,
    properties: { label: say('Historik', 'History') },
    render: (node, { api, processInstanceId }) => {
      node.classList.add('mayors-tab');
      show(node, story(api, processInstanceId));
    },
  },
  {
    id: 'mayors-definition-history',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 9,
    properties: { label: say('Historik', 'History') },
    render: (node, { api, processDefinitionId }) => {
      node.classList.add('mayors-tab');
      const list = element('div');
      const choice = element('select', { class: 'form-control', id: 'mayors-history-choice' },
        ...CHOICES.map(([label], index) => element('option', { value: String(index) }, label)));
      const turn = (first) => show(list, instances(api, processDefinitionId, CHOICES[Number(choice.value)][1], first, turn));
      choice.addEventListener('change', () => turn(0));
      node.append(element('p', { class: 'form-inline' }, element('label', { for: 'mayors-history-choice' }, say('Vis', 'Show')), ' ', choice), list);
      turn(0);
    },
  },
];
