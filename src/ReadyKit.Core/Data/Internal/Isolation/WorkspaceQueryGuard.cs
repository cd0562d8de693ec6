using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ReadyKit.Data.Internal.Isolation;

/// <summary>
/// Keeps the filter of workspaces where a query ignores all filters without naming one, as EF Core itself does to reload a row or to read its
/// values; and refuses a bulk update that would move rows into another workspace.
/// </summary>
internal sealed class WorkspaceQueryGuard : IQueryExpressionInterceptor
{
    public static WorkspaceQueryGuard Instance { get; } = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        eventData.Context is ReadyKitDbContext context ? new Visitor(context.Model).Visit(queryExpression) : queryExpression;

    private sealed class Visitor(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            var isOfEntityFramework = node.Method.DeclaringType == typeof(EntityFrameworkQueryableExtensions);
            if (isOfEntityFramework && node is { Method.Name: nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters), Arguments: [var source] })
            {
                return IgnoreOthers(node.Method.GetGenericArguments(), Visit(source));
            }

            if (isOfEntityFramework && node.Method.Name == nameof(EntityFrameworkQueryableExtensions.ExecuteUpdate))
            {
                new SetterCheck().Visit(node.Arguments[1]);
            }

            return base.VisitMethodCall(node);
        }

        private MethodCallExpression IgnoreOthers(Type[] row, Expression source)
        {
            string[] others = [.. model.GetEntityTypes().SelectMany(t => t.GetDeclaredQueryFilters()).Select(f => f.Key).OfType<string>()
                .Where(name => name != WorkspaceFilter.Name).Distinct()];
            return Expression.Call(
                typeof(EntityFrameworkQueryableExtensions), nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters), row, source, Expression.Constant(others));
        }
    }

    private sealed class SetterCheck : ExpressionVisitor
    {
        protected override Expression VisitNew(NewExpression node) => Refuse(node.Arguments.FirstOrDefault()) ?? base.VisitNew(node);

        private static Expression? Refuse(Expression? selector)
        {
            var lambda = selector is UnaryExpression { NodeType: ExpressionType.Quote } quote ? quote.Operand : selector;
            return lambda is LambdaExpression { Body: MemberExpression { Member.Name: nameof(IWorkspaceScoped.WorkspaceId), Expression: { } row } }
                && row.Type.IsAssignableTo(typeof(IWorkspaceScoped))
                ? throw new WorkspaceIsolationException($"An update of {row.Type.Name} would move rows into another workspace.")
                : null;
        }
    }
}
