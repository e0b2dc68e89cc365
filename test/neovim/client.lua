-- Drives the server as a person at Neovim does. Prints "ok - NAME" or "FAIL - NAME: why" for each test, and "end" after the last one.
-- It keeps to what Neovim 0.7 has: there is no vim.lsp.start yet.
local draft, server, node = vim.env.DRAFT, vim.env.SERVER, vim.env.NODE
local limit = 20000

local function say(line) io.stdout:write(line .. '\n') end

local function test(name, body)
  local ok, why = pcall(body)
  say(ok and ('ok - ' .. name) or ('FAIL - ' .. name .. ': ' .. tostring(why):gsub('%s+', ' ')))
end

local function wait(what, ready)
  if not vim.wait(limit, ready, 20) then error('waited in vain for ' .. what, 2) end
end

local function equal(actual, expected, what)
  if actual ~= expected then error(string.format('%s is %s, not %s', what, vim.inspect(actual), vim.inspect(expected)), 2) end
end

local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end
local function text() return table.concat(lines(), '\n') end

-- Puts the cursor on words of the draft, `into` bytes behind their start.
local function go(words, into)
  for number, line in ipairs(lines()) do
    local at = line:find(words, 1, true)
    if at then return vim.api.nvim_win_set_cursor(0, { number, at - 1 + (into or 0) }) end
  end
  error('there is no "' .. words .. '" in the draft', 2)
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local code = diagnostic.code or (diagnostic.user_data and diagnostic.user_data.lsp and diagnostic.user_data.lsp.code)
    found[tostring(code)] = diagnostic
  end
  return found
end

vim.cmd('edit ' .. vim.fn.fnameescape(draft))
vim.bo.filetype = 'markdown'
local id = vim.lsp.start_client({ name = 'rapporteur', cmd = { node, server, 'lsp', '--stdio' }, root_dir = vim.fn.fnamemodify(draft, ':h') })
vim.lsp.buf_attach_client(0, id)
local client
test('the server starts', function()
  wait('the server', function() client = vim.lsp.get_client_by_id(id); return client ~= nil and client.initialized == true end)
end)
-- Without a server there is nothing further to test.
if not client or not client.initialized then vim.cmd('cquit 1') end

local function ask(method, more)
  local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(0, client.offset_encoding), more or {})
  local answers, why = vim.lsp.buf_request_sync(0, method, params, limit)
  local answer = answers and answers[id]
  if not answer or answer.error or answer.err then error(method .. ' has no answer: ' .. vim.inspect(why or answer)) end
  return answer.result
end

test('offsets are UTF-16', function() equal(client.offset_encoding, 'utf-16', 'the encoding') end)

test('the draft has its diagnostics', function()
  wait('a diagnostic', function() return codes()['unresolved-citation'] ~= nil end)
  local found = codes()['unresolved-citation']
  equal(found.source, 'rapporteur', 'the source')
  equal(lines()[found.lnum + 1]:sub(found.col + 1, found.end_col), '[ITU-T X.9999]', 'the text at the diagnostic')
end)

test('a completed tag brings its entry', function()
  go('[ITU-T X.121')
  local row, line = vim.api.nvim_win_get_cursor(0)[1], nil
  line = lines()[row]
  -- In insert mode the cursor stands behind the last letter.
  vim.cmd('startinsert!')
  local params = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = row - 1, character = #line }, context = { triggerKind = 1 } }
  local result = vim.lsp.buf_request_sync(0, 'textDocument/completion', params, limit)[id].result
  local chosen
  for _, item in ipairs(result.items or result) do if item.label:find('X.1219', 1, true) then chosen = chosen or item end end
  if not chosen then error('X.1219 is not offered') end
  if not chosen.additionalTextEdits and client.server_capabilities.completionProvider.resolveProvider then
    chosen = vim.lsp.buf_request_sync(0, 'completionItem/resolve', chosen, limit)[id].result
  end
  local edits = { chosen.textEdit }
  vim.list_extend(edits, chosen.additionalTextEdits or {})
  vim.lsp.util.apply_text_edits(edits, 0, client.offset_encoding)
  local now = text()
  if not now:find('More is in [ITU-T X.1219]', 1, true) then error('the tag reads ' .. lines()[#lines()]) end
  local entry, after = now:find('[ITU-T X.1219] Recommendation ITU-T X.1219 (', 1, true), now:find('[ITU-T X.1645] Recommendation', 1, true)
  if not entry or entry > after then error('the entry does not stand before that of X.1645') end
end)

test('the new citation is resolved', function()
  wait('the diagnostics of the new text', function()
    local found = {}
    for _, diagnostic in ipairs(vim.diagnostic.get(0)) do found[#found + 1] = diagnostic.message end
    local all = table.concat(found, '\n')
    return all:find('X.9999', 1, true) ~= nil and all:find('X.1219] is in no list', 1, true) == nil
  end)
end)

test('a citation leads to its entry', function()
  go('as [ITU-T X.1645]', 8)
  vim.lsp.buf.definition()
  wait('the entry', function() return vim.api.nvim_get_current_line():find('^%[ITU%-T X%.1645%] Recommendation') ~= nil end)
end)

test('a card tells of a document', function()
  go('as [ITU-T X.1645]', 8)
  local hover = ask('textDocument/hover')
  if not vim.inspect(hover.contents):find('situational awareness', 1, true) then error('the card reads ' .. vim.inspect(hover)) end
end)

test('a term is renamed everywhere', function()
  go('each exposed asset', 7)
  vim.lsp.buf.rename('reachable resource')
  wait('the new name', function() return text():find('exposed asset', 1, true) == nil end)
  for _, words in ipairs({ 'every reachable resource of', '**3.2.1 reachable resource**: A resource', 'each reachable resource as' }) do
    if not text():find(words, 1, true) then error('there is no "' .. words .. '" in ' .. text()) end
  end
end)

test('the outline has the clauses', function()
  local symbols = ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })
  local names = vim.inspect(vim.tbl_map(function(symbol) return { symbol.name, vim.tbl_map(function(child) return child.name end, symbol.children or {}) } end, symbols))
  if not names:find('Requirements', 1, true) then error('the outline is ' .. names) end
end)

test('the server ends when it is told to', function()
  client.stop()
  wait('the server to end', function() return vim.lsp.get_client_by_id(id) == nil or client.is_stopped() end)
end)

say('end')
vim.cmd('qall!')
